"""The parts that every form on paper is made of: head, fields, paragraphs, tables, lines to sign on, foot."""
