"""What classes and ids say about an element to the outline of a page: that it holds the text, or something else.

The words are those of trafilatura (Adrien Barbaresi, Apache-2.0), which were gathered on many thousands of sites.
"""

import re
from functools import lru_cache

_HOLDING = (
    (
        re.compile(
            r"(?:entry|article|art)-content|article__content|article(?:-|__)?body|articleBody|body-text|^articleContent$"
        ),
        re.compile(
            r"post[-_]text|post-body|post-?entry|post[-_]?content|postContent|post_inner_wrapper|article-?text"
            r"|articleText|(?:entry|page|text|article|art)-content|article__content|article(?:-|__)?body|articleBody"
            r"|ArticleContent|body-text|article__container|^(?:post|entry)$"
        ),
    ),
    (
        re.compile(r"^primary|story-body|^(?:article|story)$"),
        re.compile(
            r"^article |post-bodycopy|story-?content|(?:theme|blog|section|single)-content|single-post|main-column"
            r"|wpb_text_column|story-body|field-body|(?i:fulltext)|^(?:postarea|art-postcontent|text|cell|story)$"
        ),
    ),
    (
        re.compile(r"content-main|content-body|contentBody|[Mm]ain-[Cc]ontent|^content$"),
        re.compile(r"content[-_]main|content(?:-|__)body|[Mm]ain-[Cc]ontent|[CcPp]age-[Cc]ontent|^content$"),
    ),
    (re.compile(r"^main"), re.compile(r"^main")),
)
"""From the surest to the vaguest: what the id, and what the class of the element around the text looks like."""
SURENESS = len(_HOLDING)
"""How many kinds of such names there are."""
_BOTH = r"^shar|social|viral|newsletter|syndication|tags|sidebar|banner|bread-?crumb|button|author"
_OTHER_ID = re.compile(
    rf"{_BOTH}|cookie|^(?:jp-|dpsp-content)|bmdh|footer|Footer|share|Share|nav|Nav|menu|related|message-container"
    r"|premium|^ad-"
)
_OTHER_CLASS = re.compile(
    rf"{_BOTH}|^(?:nav|post-nav|ZendeskForm)|subnav|avigation|navbar|navbox|menu|bar| ad |-ad-|(?:^| )ad-|dfp[Aa]d"
    r"|outbrain|taboola|criteo|paid-?content|widget|footer|Footer|byline|Byline|share-|sociable|embedded|embed|tag-list"
    r"|consent|modal-content|permission|elated|next-|-stories|most-popular|more-on|meta|rating|attachment|timestamp"
    r"|user-info|user-profile|-icon|article-infos|message-container|slide|viewport|overlay|options|expand|obfuscated"
    r"|blurred|mol-factbox|yin|zlylin|nfoline"
)
_HIDDEN_ID = re.compile(r"hidden|reader-comments|akismet|^reply-")
_HIDDEN_CLASS = re.compile(
    r"^hide-|comments-title|nocomments|-reply-|message|akismet|suggest-links|-hide-|hide-print| hidden| hide|noprint"
    r"|notloaded"
)
_APART_ID = re.compile(r"caption|[Tt]easer")
"""Captions, which are judged by themselves, and teasers; the same in classes."""
_COMMENTS_ID = re.compile(r"^(?:[Cc]omment(?!ary)|comol|disqus_thread|dsq-comments)|mvp-post-add-(?:box|wrap)")
_COMMENTS_CLASS = re.compile(
    r"^[Cc]omment(?!ary)|(?:article|post)-comments|mvp-post-add-(?:box|wrap)|elementor-share-buttons"
)


@lru_cache(maxsize=5_000)
def holds(classes: str, identity: str) -> int:
    """Which of the kinds of names around a text an element has: from 0, the surest, on; `SURENESS` for none."""
    for number, (in_id, in_class) in enumerate(_HOLDING):
        if (identity and in_id.search(identity)) or (classes and in_class.search(classes)):
            return number
    return SURENESS


@lru_cache(maxsize=5_000)
def is_other(classes: str, identity: str) -> bool:
    """Whether an element is named after something that is no text: adverts, buttons, navigation."""
    if not identity and "cookie" in classes:
        return True
    return bool((identity and _OTHER_ID.search(identity)) or (classes and _OTHER_CLASS.search(classes)))


@lru_cache(maxsize=5_000)
def is_hidden(classes: str, identity: str) -> bool:
    """Whether an element is named after what is not shown."""
    return bool((identity and _HIDDEN_ID.search(identity)) or (classes and _HIDDEN_CLASS.search(classes)))


@lru_cache(maxsize=5_000)
def is_apart(classes: str, identity: str) -> bool:
    """Whether an element is named after captions or teasers."""
    return bool(_APART_ID.search(identity) or _APART_ID.search(classes))


@lru_cache(maxsize=5_000)
def is_comments(classes: str, identity: str) -> bool:
    """Whether an element is named after what readers wrote, or after further articles."""
    return bool(_COMMENTS_ID.search(identity) or _COMMENTS_CLASS.search(classes))
