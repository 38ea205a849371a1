"""What the physical therapist of the sample teaches. Invented."""

from desktop_app.workflows.demo.theme import Theme, ThemeSkill

STROKE = Theme(
    discipline="PT",
    diagnoses=("I69.351", "R26.89", "Z74.1"),
    goals=(
        (
            "Sit to stand and bed transfer with one helper, no lifting",
            "Stand up and get into bed with one of us, safely",
        ),
        ("Porch steps with rail, helper one step below", "Go up and down the porch steps"),
        ("Family knows what to do after a fall", "Know what to do if there is a fall"),
    ),
    skills=(
        ThemeSkill("Sit to stand with gait belt", "Nose over toes", "Belt low on the hips, feet back, count of three."),
        ThemeSkill(
            "Bed to wheelchair, stand-pivot",
            "Reach for the far armrest",
            "Stand-pivot to the strong side, helper's knee blocking the weak one, brakes checked first.",
        ),
        ThemeSkill(
            "Stairs with rail, guarding from below",
            "Up with the good",
            "Helper one step below and to the side, one hand on the belt, never above.",
            2,
        ),
        ThemeSkill("Car transfer with swivel cushion", "Sit first, then swing", "Seat back, sit, then both legs.", 2),
        ThemeSkill("Fall recovery, and when to call 911", "Stop, look, breathe", "Half kneeling to a chair.", 3),
    ),
    necessity=(
        "{c} still lifts {p} under the arms; both nearly fell on Sunday, and the shoulder is painful since.",
        "{p} needs two people for every transfer unless {c} learns to block the knee; {c} is alone at night.",
        "{c} guards from the wrong side on the steps, which puts {p} at risk of a backward fall.",
    ),
    absence=(
        "Rehearsing the transfer in front of {p} is frightening and leads to grabbing.",
        "{c} practiced on the therapist first, to make mistakes without danger to {p}.",
    ),
    resources=(
        "{c} asked what to do if the knee buckles. Sheet on stand-pivot transfers given.",
        "Asked about the car. Sheet on getting into a car given and read together.",
        "Asked which belt to buy; shown two, size written down.",
    ),
    progress=(
        "First visit on this goal: {c} needed hand-over-hand help.",
        "From help with both hands to two verbal cues for the same transfer.",
        "From verbal cues to one reminder about the brakes; three of three trials safe.",
        "{c} did the transfer without a cue in three of three trials.",
    ),
    next_visit=("Stairs from below.", "Car transfer in the driveway.", "Fall recovery with both helpers."),
)

PARKINSON = Theme(
    discipline="PT",
    diagnoses=("G20.A1", "R26.89"),
    goals=(
        (
            "Walks 100 feet indoors with walker and one helper, no freezing falls",
            "Walk through the house without falls",
        ),
        ("Rolls and sits up in bed with cueing only", "Get out of bed with a reminder, not a pull"),
    ),
    skills=(
        ThemeSkill(
            "Cueing through a freeze", "Stop, shift, big step", "No pulling; weight shift, then a line to cross."
        ),
        ThemeSkill("Walking with walker, guarding", "Look where you want to go", "Hand on belt, half a step behind."),
        ThemeSkill("Turning in small steps, not pivoting", "Walk the clock", "U-turn with wide feet, counted aloud."),
        ThemeSkill("Rolling and sitting up in bed", "Knees, arm, push", "Knees bent, reach across, elbow, sit.", 2),
    ),
    necessity=(
        "{c} pulls {p} by the hands when a freeze comes; two falls this month began that way.",
        "Doorway freezes happen four times a day, and {c} does not yet know a cue that ends them.",
        "{p} cannot turn in bed alone, and {c} has back pain from lifting at night.",
    ),
    absence=(
        "{p} tires quickly; cueing was rehearsed with {c} before {p} came in.",
        "Talking about the falls in front of {p} brings on more freezing.",
    ),
    resources=(
        "Asked whether music helps. Metronome app set to 96 beats and sheet on freezing given.",
        "Asked about medication times; log of on and off times started.",
    ),
    progress=(
        "First visit: {c} named the cue but still reached for the hands.",
        "From pulling to a spoken cue in two of four freezes.",
        "{c} ended four of four freezes with words and weight shift alone.",
        "No pull and no near fall since the last visit; {c} cues without being asked.",
    ),
    next_visit=("Doorways and the turn at the sink.", "Getting out of bed at night.", "Outdoor walk on grass."),
)

HIP = Theme(
    discipline="PT",
    diagnoses=("M62.81", "R26.89"),
    goals=(
        ("Toilet and chair transfers with standby help of one", "Use the bathroom with someone standing by"),
        ("Home exercise set-up by family five days a week", "Do the exercises at home, set up right"),
    ),
    skills=(
        ThemeSkill("Standby help at the toilet", "Hands on the bar, then turn", "Stand on the weak side, belt on."),
        ThemeSkill("Sit to stand with gait belt", "Scoot, lean, stand", "Edge of seat first; help at the hips."),
        ThemeSkill(
            "Home exercises, setting up and counting", "Slow down, slow up", "Chair at the counter, ten each.", 2
        ),
        ThemeSkill("Checking pain and stopping rules", "Sharp pain means stop", "Zero to ten scale, written daily.", 2),
    ),
    necessity=(
        "{p} has lost leg strength after the hospital and cannot rise safely unless {c} can guard the weak side.",
        "{c} skips the exercises for fear of doing harm; without them {p} will not get off the walker.",
    ),
    absence=(
        "{c} practiced being the patient to feel where support is needed.",
        "{p} was resting; the set-up of the room was taught first.",
    ),
    resources=(
        "Asked how many is too many. Exercise sheet with stopping rules given.",
        "Asked about a raised seat; two kinds shown, sheet on bathroom safety given.",
    ),
    progress=(
        "First visit: {c} stood on the wrong side and held the arm.",
        "From holding the arm to a hand at the belt with one reminder.",
        "{c} sets up and counts all four exercises without the sheet.",
        "Standby only, three of three at the toilet.",
    ),
    next_visit=("Shower bench.", "Add the step at the counter.", "Walk to the mailbox."),
)

SCLEROSIS = Theme(
    discipline="PT",
    diagnoses=("G35.A", "M62.81"),
    goals=(
        ("Slide-board transfer to chair and car with one helper", "Use the slide board with one of us"),
        ("Positioning program keeps skin clear", "Keep skin healthy"),
    ),
    skills=(
        ThemeSkill(
            "Slide-board transfer", "Head goes the other way", "Board under, brake check, lean away, small pushes."
        ),
        ThemeSkill("Turning and positioning in bed", "Pillow under, heels float", "Log roll, wedge, heels free.", 2),
        ThemeSkill("Stretching hips and calves", "Hold and breathe", "Thirty seconds, no bouncing, stop at spasm.", 2),
    ),
    necessity=(
        "Fatigue makes the stand transfer unsafe after noon; {c} must be able to use the board alone.",
        "Redness at both heels this week; nobody at home has been shown how to float them.",
    ),
    absence=("Heat and long practice tire {p}; {c} rehearsed on the therapist first.",),
    resources=("Asked where to rent a board; two addresses given.", "Asked about spasms; stretching sheet given."),
    progress=(
        "First visit: {c} placed the board with help.",
        "From two helpers to one with verbal cues.",
        "{c} completed the transfer alone, one reminder about the brake.",
        "Heels clear on three checks; board transfer independent.",
    ),
    next_visit=("Car with the board.", "Night positions."),
)
