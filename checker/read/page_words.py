"""What the furniture of a web page says: links, labels, credits. Patterns look at whole short lines and never inside prose."""

from __future__ import annotations

import re

from checker.read.agencies import AGENCIES
from checker.read.lines import LONGEST_LABEL, Line

_PICTURES = ("Getty", "Getty Images", "EPA", "EPA-EFE", "Shutterstock", "Alamy", "Maxar", "Maxar Technologies", "Sputnik", "Planet Labs",
             "NurPhoto", "Zuma", "Rex", "iStock", "Unsplash", "VCG", "Avalon", "Nikkei", "Pool")
_AGENCY = "|".join(re.escape(name) for name in sorted((*AGENCIES, *_PICTURES), key=len, reverse=True))

ANCHORS = frozenset(
    """recommended|recommended stories|recommended for you|recommended articles|recommended reading|recommended videos|latest|latest stories
    |latest news|latest articles|latest posts|latest headlines|latest updates|latest videos|popular|popular now|popular stories|popular articles
    |popular posts|most popular|most read|most viewed|most shared|most commented|most watched|trending|trending now|trending stories
    |trending articles|trending topics|trending news|you may also like|you might also like|you may like|you might like|you might be interested in
    |you may also be interested in|must-reads|must reads|must read|must-read|must watch|related|related stories|related articles|related news
    |related content|related topics|related links|related coverage|related posts|related reading|related videos|related tags|read more|read next
    |read also|also read|also in the news|what to read next|more stories|more news|more articles|more to explore|more headlines|more coverage
    |top stories|top news|top headlines|top videos|top picks|editor's picks|editors' picks|editor’s picks|editors’ picks|editor's choice
    |don't miss|don’t miss|comments|comment|leave a comment|leave a reply|post a comment|view comments|show comments|join the conversation
    |join the discussion|up next|sponsored|sponsored content|sponsored stories|sponsored links|promoted|promoted content|promoted stories
    |paid content|from our partners|from our sponsors|from around the web|from the web|around the web|around the network|elsewhere on the web
    |follow us|follow us on|stay connected|share this|share this article|share this story|share this post|tags|topics|newsletter|newsletters
    |our newsletters|sign up for our newsletter|see also|in other news|in case you missed it|icymi|keep reading|breaking news|headlines
    |featured|featured stories|featured articles|featured videos|quick links|useful links|site map|categories|archives|recent posts
    |recent stories|recent articles|recent comments|about us|contact us|advertise with us|editors picks|people also read|readers also liked
    |explore more|discover more|watch next|other stories|other news|similar stories|similar articles|hot topics|hot news"""
    .replace("\n", " ").replace(" |", "|").split("|")) - {""}
"""Labels above lists of links to other pages, in lower case."""
_ANCHOR_START = re.compile(r"more (?:from|in|on|about) (?:this |the |our |[A-Z])|most (?:read|popular|viewed) (?:in|on|this)\b|latest (?:from|in|on) ", re.IGNORECASE)
_AROUND_ANCHOR = re.compile(r"^\[[\w -]{1,20}\]\s*|^[#•*>»]+\s*|\s*[:>»›]+$|\s*\(?\d{1,5}\)?$")

_FILE_NAME = re.compile(r"[^\n]{1,200}\.(?:jpe?g|png|gif|webp|svg|avif|tiff?|heic|bmp)", re.IGNORECASE)
_SKIP_LINK = re.compile(r"(?:skip|jump|go|back|return|quick access|direct access) to (?:the )?(?:main |page |site |primary )?"
                        r"(?:contents?|page|pages|navigation|menu|search|footer|header|top|sidebar|home(?:page)?)\b", re.IGNORECASE)
_READING_TIME = re.compile(r"\W{0,3}(?:reading time:? )?(?:about |approx\. )?\d{1,3}[ -]?(?:min|mins|minute|minutes)\.?(?:[ -](?:read|watch|listen))?\W{0,3}",
                           re.IGNORECASE)
_CONTROL = re.compile(
    r"(?:read (?:more|also|next|the full|full|this|in|our|\w{2,15} coverage)|watch(?: more| now| live|:| the video| video)|listen(?: now|:| to (?:this|the|our))"
    r"|sign (?:up|in|out)|log ?(?:in|out)|subscribe|register (?:now|here|for free)|follow us|follow @|share (?:this|on|via|article|story|with)|click (?:here|to)|tap (?:here|to)"
    r"|download (?:our|the) app|get (?:our|the) app|get (?:the|our) .{0,30}newsletter|join (?:us|our)|support (?:us|our)|donate|advertisement|advertise|story continues|article continues"
    r"|continue reading|show more|load more|see more|view (?:more|all|gallery|comments)|see all|copy link|link copied|copied|print this|save (?:this|article|for later)"
    r"|gift this|listen to article|accept (?:all )?cookies|we use cookies|cookie (?:policy|settings|preferences)|privacy (?:policy|notice|settings)|terms (?:of|and)"
    r"|all rights reserved|©|\(c\) \d|copyright|image source|photo source|getty images$|open image|enlarge|close$|menu$|home$|search$|skip$|next$|previous$|play$|pause$"
    r"|facebook$|twitter$|x$|whatsapp$|linkedin$|instagram$|telegram$|reddit$|email$|e-mail$|print$|share$|tweet$|save$|comments? \(?\d|\d+ comments?$|\d+ shares?$"
    r"|by (?:signing|subscribing|clicking)|enter your email|your email|this video can ?not be played|to play this video|please enable javascript|media caption$)", re.IGNORECASE)
_TRAIL = re.compile(r"[^>|›»·/•]{1,40}(?:\s[>|›»·•]\s?[^>|›»·•]{1,40}){2,12}")
_MAIL = re.compile(r"\W{0,2}(?:e-?mail:? )?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}\W{0,2}", re.IGNORECASE)
_CREDIT_VERB = r"(?:reporting|writing|editing|edited|translated|translation|written|compiled|produced|photographs?|photography|graphics?|illustrations?|fact-checked|research)"
_CREDIT = re.compile(rf"\(?(?:additional |further |with )?{_CREDIT_VERB}(?:,? (?:and |& )?{_CREDIT_VERB})? by\b", re.IGNORECASE)
_CREDIT_WORDS = re.compile(rf"{_CREDIT_VERB}|and|by|in|the|of|for|at|with|additional|further|from|de|van|von|da|bin|al|el|la|le", re.IGNORECASE)
_CONTRIBUTED = re.compile(r"[^.]{3,120} (?:contributed (?:to this (?:report|article|story)|reporting)|contributed\b)[^.]{0,40}\.?")
_BYLINE = re.compile(r"(?:by|written by|story by|from|author:|words by|text by):? [A-Z]", re.IGNORECASE)
_OUTLET = re.compile(r"(?:news|views|press|times|post|herald|tribune|journal|gazette|guardian|telegraph|reporter|correspondent|writer|editor|staff|bureau|desk"
                     r"|agency|magazine|online|daily|weekly|contributor|columnist|analyst|" + _AGENCY.casefold() + r")", re.IGNORECASE)
_NAME_WORDS = re.compile(r"(?:[A-Z][\w'’.-]*|[A-Z]\.|&|and|of|for|the|in|at|de|van|von|da|bin|al|el|la|le|[-–—|,·/])")
_DATE_WORD = (r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
              r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{1,4}(?:st|nd|rd|th)?|\d{1,2}:\d{2}(?::\d{2})?|[ap]\.?m\.?|gmt|utc|bst|est|edt|cst|cdt|pst|pdt|cet|cest|eet|ist|jst|et|pt|at|on"
              r"|hours?|minutes?|mins?|days?|ago|an?|\d{4}-\d{2}-\d{2}(?:t[\d:+.z-]{4,25})?|\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_STAMP = re.compile(rf"\W{{0,3}}(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|release date|date)(?: on| at)?:?\s?)?"
                    rf"(?:(?:{_DATE_WORD})(?:[\s,.|·•/()–—-]{{1,3}}|$)){{2,14}}(?:\s?(?:first |last )?(?:published|posted|updated|modified)(?: on| at)?:?\s?"
                    rf"(?:(?:{_DATE_WORD})(?:[\s,.|·•/()–—-]{{1,3}}|$)){{1,12}})?", re.IGNORECASE)

_BRACKETED = re.compile(r"[(\[]([^()\[\]\n]{2,120})[)\]]\.?$")
_BRACKET_CREDIT = re.compile(rf"\b(?:{_AGENCY})\b|(?i:\b(?:photo|photos|photograph|picture|image|images|handout|courtesy|file|archive|screenshot|screengrab|illustration)\b)")
_OPEN_CREDIT = re.compile(rf"(?:\b(?:{_AGENCY})(?:/| via )[^.\n]{{2,80}}|(?i:\b(?:photo|image|picture|credit|photograph|photo credit|image credit|photo by|picture by)):? ?"
                          rf"[A-Z][^.\n]{{2,60}}|[.!?][\"”’]? ?[/|] ?[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){{0,4}})$")
_CAPTION_START = re.compile(r"(?:image|media|photo|picture|video) caption[,:]? ", re.IGNORECASE)


def is_anchor(line: Line) -> bool:
    """Whether a line is a label above links to other pages ("Popular Now", "Comments 12")."""
    if len(line.text) > 60:
        return False
    bare = line.text.casefold()
    for _ in range(3):
        bare = _AROUND_ANCHOR.sub("", bare)
    return bare in ANCHORS or (line.is_label and len(bare) < 45 and _ANCHOR_START.match(line.text) is not None)


def is_comments(line: Line) -> bool:
    """Whether readers' comments follow, which may look like prose."""
    return "comment" in line.text.casefold() or "join the" in line.text.casefold() or "leave a reply" in line.text.casefold()


def is_file_name(line: Line) -> bool:
    """Whether a line is the name of an image file."""
    return len(line.text) < 210 and _FILE_NAME.fullmatch(line.text) is not None


def furniture(line: Line) -> str:
    """Why a line is furniture by its own words; empty where it is not."""
    text = line.text
    if len(text) > 250:
        return ""
    if len(text) < LONGEST_LABEL:
        for pattern, why in ((_READING_TIME, "reading time"), (_MAIL, "e-mail address"), (_STAMP, "time of publication")):
            if pattern.fullmatch(text):
                return why
        if _SKIP_LINK.match(text) and line.is_label:
            return "skip link"
        if _CONTROL.match(text) and (line.is_label or len(text) < 60):
            return "control or link of the page"
        if _TRAIL.fullmatch(text) and line.is_label:
            return "navigation line"
    return "credit line" if _is_credit(text) else ""


def _is_credit(text: str) -> bool:
    """Whether a line says who wrote, edited or translated, and nothing else."""
    if _CONTRIBUTED.fullmatch(text):
        return True
    if not _CREDIT.match(text):
        return False
    words = re.findall(r"[^\W\d_][\w'’.-]*", text)
    return all(word[0].isupper() or _CREDIT_WORDS.fullmatch(word.rstrip(".")) for word in words)


def is_byline(line: Line) -> bool:
    """Whether a line near the top names the authors: "By Ann Roe", "Ann Roe & Bo Li - City News"."""
    text = line.text
    words = text.split()
    if line.ends_sentence or len(text) > 100 or len(words) > 14 or any(character.isdigit() for character in text):
        return False
    if not all(_NAME_WORDS.fullmatch(word.strip(",;:")) or not word.strip(",;:") for word in words):
        return False
    return _BYLINE.match(text) is not None or (len(words) > 1 and _OUTLET.search(text.split("|")[-1].rsplit(" - ")[-1].rsplit(maxsplit=1)[-1]) is not None
                                               and ("-" in words or "|" in words or "&" in words or len(words) <= 4))


def caption(line: Line) -> str:
    """Why a line is the caption of a picture by its own words; empty where it is not."""
    text = line.text
    if _CAPTION_START.match(text):
        return "marked as a caption"
    tail = text[-150:]
    if (found := _BRACKETED.search(tail)) and len(text) < 600 and _BRACKET_CREDIT.search(found[1]):
        return "picture credit in brackets"
    if len(text) < 600 and _OPEN_CREDIT.search(tail):
        return "picture credit at the end"
    return ""
