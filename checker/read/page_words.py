"""What the furniture of a web page says: labels, links and controls, as lists that anybody can extend."""

from __future__ import annotations

import re


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split("|") if phrase.strip())


def _pattern(*patterns: str) -> re.Pattern[str]:
    """One pattern of several, whatever the case."""
    return re.compile("(?:" + "|".join(patterns) + ")", re.IGNORECASE)


ANCHORS = _phrases("""
    recommended | recommended stories | recommended for you | recommended articles | recommended reading | recommended videos |
    people also read | latest | latest stories | latest news | latest articles | latest posts | latest headlines | latest updates |
    latest videos | popular | popular now | popular stories | popular articles | popular posts | most popular | most read | most viewed |
    most shared | most commented | most watched | trending | trending now | trending stories | trending articles | trending topics |
    trending news | you may also like | you might also like | you may like | you might like | you may also be interested in |
    you might be interested in | must-reads | must reads | must read | must-read | must watch | related | related stories |
    related articles | related news | related content | related topics | related links | related coverage | related posts |
    related reading | related videos | related tags | read more | read next | read also | also read | also in the news | what to read next |
    more stories | more news | more articles | more to explore | more headlines | more coverage | top stories | top news | top headlines |
    top videos | top picks | other stories | other news | similar stories | similar articles | editor's picks | editors' picks |
    editors picks | editor's choice | don't miss | readers also liked | comments | comment | leave a comment | leave a reply |
    post a comment | view comments | show comments | join the conversation | join the discussion | up next | watch next | sponsored |
    sponsored content | sponsored stories | sponsored links | promoted | promoted content | promoted stories | paid content |
    from our partners | from our sponsors | from the web | from around the web | around the web | around the network |
    elsewhere on the web | follow us | follow us on | stay connected | share this | share this article | share this story |
    share this post | tags | topics | newsletter | newsletters | our newsletters | sign up for our newsletter | see also | in other news |
    in case you missed it | icymi | keep reading | breaking news | headlines | featured | featured stories | featured articles |
    featured videos | quick links | useful links | site map | categories | archives | recent posts | recent stories | recent articles |
    recent comments | about us | contact us | advertise with us | explore more | discover more | hot topics | hot news |
    more sport | more sports | more politics | more business | more culture""")
"""Labels above lists of links to other pages, in lower case with straight apostrophes."""
COMMENTS = re.compile(r"comment|join the (?:conversation|discussion)|leave a reply", re.IGNORECASE)
"""What tells a label above readers' comments from one above links."""
ANCHOR_START = re.compile(r"(?:more (?:from|in|on|about)|most (?:read|popular|viewed) (?:in|on)|latest (?:from|in|on)) [\w'’]",
                          re.IGNORECASE)
"""How labels start that name a desk or a subject: "More from Europe"."""
SKIP_LINK = re.compile(r"(?:skip|jump|go|back|return|quick access|direct access) to (?:the )?(?:main |page |site |primary )?"
                       r"(?:contents?|pages?|navigation|menu|search|footer|header|top|sidebar|home(?:page)?)\b", re.IGNORECASE)
CONTROL = _pattern(
    r"read (?:more|also|next|the full|full|this|in|our|\w{2,15} coverage)\b", r"watch(?: more| now| live| the video| video|:)",
    r"listen(?: now|:| to (?:this|the|our))", r"(?:sign|log) ?(?:up|in|out)\b", r"subscribe\b",
    r"register (?:now|here|for free)", r"follow (?:us(?: on\b|$)|@)", r"share (?:this|on|via|article|story|with)\b",
    r"(?:click|tap) (?:here|to)\b",
    r"(?:download|get) (?:our|the) .{0,30}(?:app|newsletter)\b", r"join (?:our\b|us (?:on|at|for)\b)", r"support our\b", r"advertisement\b",
    r"(?:story|article) continues", r"continue reading",
    r"(?:show|load|see|view) (?:more|all|gallery|comments)\b", r"copy link", r"link copied",
    r"print this", r"save (?:this|article|for later)", r"gift this", r"accept (?:all )?cookies", r"we use cookies",
    r"cookie (?:policy|settings|preferences)", r"privacy (?:policy|notice|settings)", r"terms (?:of (?:use|service)|and conditions)",
    r"(?:image|photo) source", r"enter your email", r"your email\b", r"by (?:signing up|subscribing|clicking)",
    r"this video can ?not be played", r"to play this video", r"please enable javascript", r"comments? \(?\d",
    r"\d+ (?:comments?|shares?|likes?|views?)$",
    r"(?:getty images|open image|enlarge|close|menu|home|search|skip|next|previous|play|pause|facebook|twitter|x|whatsapp)$",
    r"(?:linkedin|instagram|telegram|reddit|e-?mail|print|share|tweet|save|donate|sponsored|opinion|news|sport|business|world|politics)$")
"""How the controls and links of a page start."""
TEASER = re.compile(r"(?:related|related story|related article|read more|read also|also read|see also|more|watch|don['’]t miss|recommended"
                    r"|must read) ?[:|»>] ?\S", re.IGNORECASE)
"""How a link to another article starts that stands between two paragraphs."""
RIGHTS = _pattern(r"(?:copyright )?(?:©|\(c\)) ?(?:copyright )?(?:19|20)\d\d", r"copyright (?:19|20)\d\d", r"all rights reserved")
STAMP_WORD = _pattern(
    r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?", r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)",
    r"(?:january|february|march|april|june|july|august|september|october|november|december)", r"\d{1,4}(?:st|nd|rd|th)?",
    r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:[ap]m)?", r"[ap]\.?m", r"gmt|utc|bst|[ecmp][sd]t|[ce]es?t|ist|jst|et|pt",
    r"at|on|an?|of|first|last|originally",
    r"hours?|hrs?|minutes?|mins?|days?|weeks?|ago|\d{1,2}[hmd]", r"\d{4}-\d{2}-\d{2}(?:t[\d:+.z-]{4,25})?",
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}", r"published|posted|updated|modified|created|edited|issued|date|time|publication")
"""The words that a stamp such as "Published 3 May 2024, 10:15 GMT" is made of."""
STAMP_SIGN = re.compile(r"\b(?:published|posted|updated|modified|created|issued|ago)\b|\d:\d\d", re.IGNORECASE)
"""What such a stamp has and a date line has not."""
READING_TIME = re.compile(r"\W{0,3}(?:reading time:? )?(?:about )?\d{1,3}[ -]?(?:mins?|minutes?)\.?(?:[ -](?:read|watch|listen))?\W{0,3}",
                          re.IGNORECASE)
OUTLET = ("news", "views", "press", "times", "post", "herald", "tribune", "journal", "gazette", "guardian", "telegraph", "reporter",
          "correspondent", "writer", "editor", "staff", "bureau", "desk", "agency", "magazine", "online", "daily", "weekly", "contributor",
          "columnist", "analyst", "producer")
"""Last words of a byline that names no "by"."""

KEEPS_HYPHEN = frozenset((
    "all anti best co counter cross double eight ex far five four full half high ill long low mid near nine non one "
    "part post pre pro quasi self semi seven short single six so ten then three top twelve two well").split())
"""First parts of words that mostly keep the hyphen at which they are cut at the end of a line: self-made, two-day, then-minister."""
