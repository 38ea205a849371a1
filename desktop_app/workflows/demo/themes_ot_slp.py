"""What the occupational therapist and the speech-language pathologist of the sample teach. Invented."""

from desktop_app.workflows.demo.theme import Theme, ThemeSkill

DEMENTIA = Theme(
    discipline="OT",
    diagnoses=("G30.9", "F03.90"),
    goals=(
        ("Morning routine completed with cueing only, five days of seven", "Get through the morning with reminders"),
        ("No unsafe wandering or stove use in four weeks", "Stay safe in the house"),
    ),
    skills=(
        ThemeSkill("Cueing through a morning routine", "One thing at a time", "One-step cue, wait ten seconds, show."),
        ThemeSkill("Dressing laid out in order", "Next one down", "Clothes stacked in order, one choice of two."),
        ThemeSkill("Redirecting without arguing", "Yes, and", "Agree, pause, offer a task for the hands.", 2),
        ThemeSkill("Making kitchen and door safe", "Out of sight, out of mind", "Stove knobs off, chime at door.", 2),
    ),
    necessity=(
        "{c} argues about bathing and {p} has struck out twice; {c} is thinking of stopping care at home.",
        "{p} left the stove on again; {c} corrects with long explanations that {p} cannot follow.",
        "Mornings take three hours because {c} does every step instead of cueing.",
    ),
    absence=(
        "Speaking about the behavior in front of {p} is upsetting and starts it again.",
        "{p} was with the neighbor so that {c} could practice the words aloud.",
    ),
    resources=(
        "Asked about day programs; two numbers given. Sheet on one-step cues given.",
        "Asked whether to correct wrong memories. Sheet on redirecting given.",
    ),
    progress=(
        "First visit: {c} gave three steps at once and explained why.",
        "From explaining to one-step cues with reminders from the therapist.",
        "{c} waited ten seconds in four of five cues; the morning took ninety minutes.",
        "Routine done with cues alone on five of seven mornings by {c}'s log.",
    ),
    next_visit=("Bathing with the hand-held shower.", "Late afternoon routine.", "Review the log."),
)

ARM = Theme(
    discipline="OT",
    diagnoses=("I69.351", "Z74.1"),
    goals=(
        ("Dresses upper body with set-up and cues", "Put on a shirt with a little help"),
        ("Bathes on tub bench with help of one", "Bathe safely on the bench"),
    ),
    skills=(
        ThemeSkill("Dressing, weaker side first", "Weak arm first in, last out", "Shirt on lap, collar down, wait."),
        ThemeSkill(
            "Supporting the weak shoulder", "Never pull the arm", "Hand under elbow and blade, pillow in chair."
        ),
        ThemeSkill("Bathing with tub bench", "Sit, slide, then legs", "Bench half out, legs over one by one, mat.", 2),
        ThemeSkill("Checking skin at heels and tailbone", "Look, touch, tell", "Blanch test, whom to call, daily.", 2),
    ),
    necessity=(
        "{c} pulls on the weak arm when dressing {p}; the shoulder is painful and partly out of joint.",
        "{p} has not bathed in the tub since the stroke because {c} fears the step over the edge.",
    ),
    absence=(
        "{c} practiced with one arm in a sling to feel the order of steps.",
        "Undressing for practice would not have been dignified for {p}.",
    ),
    resources=(
        "Asked about shirts that open; sheet on one-handed dressing given.",
        "Asked about grab bars; list given.",
    ),
    progress=(
        "First visit: {c} dressed {p} completely and began with the strong arm.",
        "From full help to help with the weak sleeve, with cues.",
        "{c} lets {p} finish the strong side alone; shoulder pain from six to three.",
        "Upper body in eight minutes with set-up only.",
    ),
    next_visit=("Tub bench with water.", "Trousers in lying.", "Meal set-up with one hand."),
)

SWALLOWING = Theme(
    discipline="SLP",
    diagnoses=("R13.12", "I69.320"),
    goals=(
        ("Eats the ordered diet with no signs of aspiration, helper cueing", "Eat and drink safely at every meal"),
        ("Helper prepares liquids to the ordered level at every meal", "Mix drinks to the right thickness"),
    ),
    skills=(
        ThemeSkill("Thickening liquids to the ordered level", "Pour, wait, test", "Spoon test after one minute.", 2),
        ThemeSkill("Upright posture and small sips", "Chin down, small sip", "Ninety degrees, no straw, one sip."),
        ThemeSkill("Signs of aspiration, and what to do", "Stop, cough, breathe", "Wet voice, cough, color; call."),
        ThemeSkill("Checking the mouth after meals", "Sweep the cheek", "Tongue sweep, brush, upright thirty minutes."),
    ),
    necessity=(
        "{p} coughed at every meal this week and {c} mixes thickener by eye.",
        "One pneumonia in spring; {c} still gives a straw because it is quicker.",
        "{c} feeds {p} in bed half lying, which the swallow study showed to be unsafe.",
    ),
    absence=(
        "Mixing and testing were practiced in the kitchen without {p}, who gets up at the sound of cups.",
        "{c} wished to ask about choking without worrying {p}.",
    ),
    resources=(
        "Asked about soup and ice cream. Sheet on liquid levels given.",
        "Asked what to do at a restaurant. Sheet on safe swallowing given.",
    ),
    progress=(
        "First visit: {c} mixed too thin in three of three cups.",
        "Right level in two of four cups with the spoon test.",
        "Right level in four of four cups; one reminder about the straw.",
        "No cough in three meals by {c}'s log; posture set without a cue.",
    ),
    next_visit=("Pills with puree.", "Watch a whole meal.", "Outing with a thermos."),
)

SPEECH = Theme(
    discipline="SLP",
    diagnoses=("I69.320",),
    goals=(
        ("Makes basic needs known in four of five tries with partner support", "Say or show what is needed"),
        ("Partner uses supported conversation at daily visits", "Talk together every day"),
    ),
    skills=(
        ThemeSkill("Yes or no questions and waiting", "Ask, show, wait", "Thumbs and card, ten seconds, check back."),
        ThemeSkill("Using the communication board", "Point with me", "Board at eye level, partner points too."),
        ThemeSkill("Writing key words while talking", "One word, big letters", "Felt pen, one word a line.", 2),
        ThemeSkill("Repairing a breakdown calmly", "Let us try another way", "Say it is known that they know.", 2),
    ),
    necessity=(
        "{c} finishes every sentence for {p}, who has stopped trying and missed telling of chest pain last week.",
        "The board lies in a drawer because nobody was shown how to talk with it.",
    ),
    absence=(
        "Role play of breakdowns in front of {p} would be hurtful.",
        "{c} first learned to wait with the therapist in {p}'s part.",
    ),
    resources=("Asked about a tablet; sheet on talking together given.", "Asked how long recovery goes on; answered."),
    progress=(
        "First visit: {c} waited two seconds and guessed aloud.",
        "Waits five seconds with a reminder; board used twice.",
        "Needs understood in three of five tries with the board.",
        "Four of five needs understood; {c} writes key words without being asked.",
    ),
    next_visit=("Telephone call with the sister.", "Board pages for meals.", "Photo book."),
)
