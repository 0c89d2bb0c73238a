"""The pages the law asks for, in English: translations, which say that the French is the original."""

NOTICE = {
    "slug": "legal-notice",
    "title": "Legal notice",
    "summary": "Who publishes this site, who hosts it, and what may be done with it.",
    "body": [
        (
            "p",
            "Co’hop is a collective without a legal entity of its own. One of its cooperatives therefore publishes this site on behalf of the four. The information below is "
            "what article 1-1 of French law no. 2004-575 of 21 June 2004 on confidence in the digital economy (LCEN) asks for. This page is a translation: the French one is the "
            "original.",
        ),
        ("legal", "publisher"),
        ("legal", "host"),
        ("h2", "Copyright"),
        (
            "p",
            "The texts and drawings of this site belong to the collective or to their authors. The texts and files of the Press page may be reused freely, without changing their "
            "meaning, if you name Co’hop. For any other use, ask us.",
        ),
        (
            "p",
            "Photographs carry the name of whoever took them. The people who can be seen in them have agreed to it, for given uses and a given time; to have a picture removed, "
            "write to us and it will go.",
        ),
        ("p", "The site is set in Sansita and Radio Canada, two free typefaces (SIL Open Font License)."),
        ("h2", "Reporting content"),
        (
            "p",
            "Does something here seem unlawful, or is it about you and hurtful? Write to the publisher’s address above, giving the address of the page, the passage and the reason. "
            "We acknowledge receipt within two working days, and an answer with its reasons follows.",
        ),
        ("h2", "Links to other sites"),
        ("p", "We choose our links with care, but cannot answer for what those sites become."),
    ],
}

PRIVACY = {
    "slug": "your-data",
    "title": "Your data",
    "summary": "What we keep about you, why, until when, and how to take it back.",
    "body": [
        (
            "p",
            "We keep little and we say why. This page answers articles 13 and 14 of the General Data Protection Regulation (GDPR). It tells what the site does today, not what it "
            "would like to do. This page is a translation: the French one is the original.",
        ),
        ("legal", "privacy"),
        ("h2", "What we process"),
        (
            "table",
            "What is kept, the reason for it and how long",
            [
                ["Data", "Why", "Legal basis", "Until when"],
                [
                    "Member’s account: name, e-mail address, cooperative, role, language, dates, ways of signing in",
                    "To open the members’ area to those it concerns and to nobody else",
                    "Contract with your cooperative (art. 6.1.b)",
                    "Access closes when your cooperative ends your membership. Without a visit, or since that end: a warning at 23 months, another seven days before, then the account is erased at two years. Log of what is done to accounts: one year",
                ],
                [
                    "Profile: activity, business, field, town, presentation, skills, offers, needs, references, contact details, photograph",
                    "The directory among members",
                    "Legitimate interest (art. 6.1.f); you choose, field by field, who sees it, and nothing is shown until you have chosen",
                    "Until you erase it; it leaves the directory when your membership ends",
                ],
                [
                    "Notices and replies",
                    "To put members in touch with each other",
                    "Legitimate interest (art. 6.1.f)",
                    "As long as your account. When it is erased, those that nobody replied to go; the others stay, closed, without your name",
                ],
                [
                    "Report of a notice or of a reply: who, why, what was decided",
                    "To keep the members’ area in good order",
                    "Legitimate interest (art. 6.1.f); only those who decide about it read it",
                    "One year after the decision, or as long as the reply stays hidden",
                ],
                [
                    "Messages and introductions between members",
                    "To reach each other through the site without giving an address",
                    "Legitimate interest (art. 6.1.f); only the people concerned read them",
                    "One year",
                ],
                [
                    "Report of a profile: who, why, what was decided",
                    "To keep the directory in good order",
                    "Legitimate interest (art. 6.1.f); only those who decide about it read it",
                    "One year after the decision, or as long as the profile stays hidden",
                ],
                [
                    "Registration for events: date, seat or place in line, presence, answers and consent; name and e-mail address of whoever has no account",
                    "To keep you a seat, tell you of a change, prepare the welcome",
                    "Steps taken at your request (art. 6.1.b); your consent for diets and accessibility needs (art. 9.2.a)",
                    "Diets and needs: a week after the event. Visitors: three months after. A request never confirmed: a week. Members: as long as the account exists; then a past attendance stays counted, as nobody’s",
                ],
                [
                    "What you say of a date afterwards: two marks, a sentence",
                    "To feed the recap",
                    "Your consent (art. 6.1.a); without your name, unless you agree to be quoted",
                    "Two months after the date; a sentence that is quoted then lives in the recap",
                ],
                [
                    "Atelier chosen, atelier proposed, helping hand",
                    "To keep the programme of a date",
                    "Steps taken at your request (art. 6.1.b)",
                    "As long as the page of the event and your account exist",
                ],
                [
                    "Secret address of your calendar: its digest only",
                    "To show your dates to your calendar program",
                    "Steps taken at your request (art. 6.1.b)",
                    "Until you delete it, or your account",
                ],
                [
                    "Message sent through the form",
                    "To answer you",
                    "Steps taken at your request (art. 6.1.b)",
                    "Until the network’s editors erase it, at your request if need be; with your account, if you have one at that address",
                ],
                [
                    "E-mails that the site writes: a registration, a reply to a notice, a message from the form",
                    "To let the right person know",
                    "Legitimate interest (art. 6.1.f)",
                    "90 days in the outbox, then they are erased",
                ],
                [
                    "Sessions: IP address, browser, dates",
                    "To show you where your account is open, so that you can close it",
                    "Legitimate interest (art. 6.1.f)",
                    "A session lasts two weeks at most; its trace goes the next time you sign in",
                ],
                [
                    "Sign-in attempts: IP address or e-mail address",
                    "To slow down whoever guesses codes",
                    "Legitimate interest (art. 6.1.f)",
                    "Counted for one hour at most",
                ],
                [
                    "Names, pledges and pictures in the recaps",
                    "To keep the memory of a gathering",
                    "Your consent (art. 6.1.a), which you may withdraw",
                    "A picture is no longer shown once the consent noted with it has ended; names and pledges, until somebody removes them, at your request if need be",
                ],
                [
                    "Editing history: name, date, page that was changed",
                    "To know who changed what",
                    "Legitimate interest (art. 6.1.f)",
                    "No automatic end",
                ],
            ],
        ),
        ("h2", "What goes by itself, and what does not yet"),
        (
            "list",
            [
                "Every night the site erases sessions that have ended, e-mails more than 90 days old, registrations that have served and accounts without a visit for two years, warned twice. The support team of a cooperative may keep a member’s.",
                "Messages from the form and recaps are erased or corrected by a person, at your request: the site does not do it by itself.",
                "The software writes no IP address in its logs. The web server’s logs belong to the host, who decides how long they are kept.",
            ],
        ),
        (
            "p",
            "We would rather write this than promise a time that nothing would keep. When the site erases more by itself, this page will say so.",
        ),
        ("h2", "Who reads it"),
        (
            "p",
            "You enter the directory only if you ask to. Each field of your profile is read there by the circle you give it: yourself alone, your cooperative’s support team, your cooperative, or "
            "all members; whoever reads you also sees your name and your cooperative. When your membership ends, nobody reads your profile any more.",
        ),
        (
            "p",
            "The site’s administrators manage accounts, the network’s editors can read the messages sent through the form. The host looks after "
            "the machines. Nobody else: no advertising network, no social network, and no page loads anything from another site.",
        ),
        ("h2", "Trackers"),
        (
            "p",
            "No tracker, no audience measurement. Necessary cookies only, when you need them: they hold your session, protect the forms and confirm what you have just done. They need no consent "
            "(article 82 of the French Data Protection Act).",
        ),
        ("h2", "Your rights"),
        (
            "list",
            [
                "to read your data and receive a copy;",
                "to correct it: you change your profile and your e-mail address yourself in the members’ area, the rest on request;",
                "to have it erased, or its use limited;",
                "to object to a use based on our legitimate interest;",
                "to take it elsewhere in a readable format;",
                "to say what is to become of it after your death.",
            ],
        ),
        (
            "p",
            "If you have an account, the site hands you everything in one archive, and erases it if you ask for it and then confirm. For the rest, write to the contact above: a person sees to it, "
            "within one month at most. We ask for proof of identity only if there is serious reason for doubt.",
        ),
        ("h2", "The CNIL"),
        (
            "p",
            "If our answer does not satisfy you, you may lodge a complaint with the French data protection authority: Commission nationale de l’informatique et des libertés, 3 place de Fontenoy, "
            "TSA 80715, 75334 Paris Cedex 07, or cnil.fr.",
        ),
    ],
}

ACCESSIBILITY = {
    "slug": "accessibility",
    "title": "Accessibility: non-compliant",
    "summary": "This site is meant to be read, heard and filled in by everyone; it has not been audited yet.",
    "body": [
        (
            "p",
            "The collective undertakes to make this site accessible, in the spirit of article 47 of French law no. 2005-102 of 11 February 2005. This statement covers all its pages, public or "
            "for members. It is a translation: the French one is the original.",
        ),
        ("h2", "State of compliance"),
        (
            "p",
            "No complete audit has yet been carried out by an independent person. Under the rules of the French accessibility standard (RGAA 4.1), a site without an audit declares itself "
            "“non conforme”, non-compliant, whatever care goes into it. This is therefore what we declare.",
        ),
        ("h2", "What has been done"),
        (
            "list",
            [
                "every page can be used with a keyboard alone, with a link that skips to the content and a visible focus;",
                "text keeps a contrast of at least 4.5 to 1, in light and in dark mode;",
                "pages stay readable enlarged to 200% and on a screen 320 pixels wide;",
                "drawings are decorative and ignored by screen readers, charts have an equivalent table;",
                "form errors are written out, gathered together and linked to their field;",
                "animation stops if your device asks for it;",
                "the site works without JavaScript; recaps exist as pages and as tagged PDF files.",
            ],
        ),
        ("h2", "What remains to be done"),
        (
            "list",
            [
                "a complete audit of the 106 criteria, on a sample of pages;",
                "regular trials with people who use a screen reader;",
                "a check of the documents that editors upload;",
                "the editing interface, which depends on third-party software.",
            ],
        ),
        ("h2", "How we check it"),
        (
            "p",
            "At every change, an automatic tool (axe-core, WCAG 2.2 AA rules) and a check of the code go over each kind of page, in both languages. A tool sees only part of the faults: tell us of "
            "the others.",
        ),
        ("h2", "Writing to us"),
        (
            "p",
            "Is something not working for you? Tell us what, and on which device if you know. We answer within ten working days, with a solution or another way to what you were looking for.",
        ),
        ("legal", "accessibility"),
        ("h2", "If our answer does not help"),
        (
            "p",
            "You have told us of a fault that keeps you from some content or service, and our answer does not satisfy you? You may turn to the French Defender of Rights: through the form at "
            "defenseurdesdroits.fr, through one of the delegates in your region, or by post, free of charge and without a stamp, at Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07.",
        ),
        ("p", "This statement was drawn up when the site opened. It will be revised after the audit."),
    ],
}
