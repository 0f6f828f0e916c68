"""What class names and ids say an element is for.

Sites name their elements in thousands of ways out of a few dozen words; the words are put into groups here, and what a
group is worth as evidence is fitted.
"""

import re
from functools import lru_cache

_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_GROUPS = {
    "text": "body content text copy prose richtext rich entry paragraph para articlebody bodytext maincontent fliess inhalt "  # noqa: E501
    "texto cuerpo corps contenu tekst articletext storybody wysiwyg bodycopy fulltext",
    "article": "article story post artikel articulo noticia blog single hentry newsarticle blogpost beitrag",
    "lead": "lead lede intro standfirst subtitle dek deck excerpt summary abstract description subhead subheadline "
    "subheading chapeau vorspann anreisser entradilla sumario bajada preamble strapline kicker introduction chapo",
    "title": "title headline heading hed titel titulo titre headlines",
    "meta": "meta byline date time published dateline timestamp pubdate posted updated details readtime reading datum "
    "fecha",
    "author": "author authors autor autoren auteur bio biography profile avatar contributor writer contributors gravatar "  # noqa: E501
    "person staff",
    "caption": "caption captions figcaption credit credits copyright legend bildunterschrift bildtext legende photographer "  # noqa: E501
    "attribution",
    "picture": "figure image images photo photos media gallery picture img slideshow carousel slider thumbnail thumb "
    "slides swiper slick",
    "related": "related recommend recommended recommendation recommendations recirc recirculation trending popular also "  # noqa: E501
    "suggested suggestions similar latest readmore further most verwandt relacionadas relacionados relacionada trends next "  # noqa: E501
    "previous nextprev recent mostread upnext",
    "teasers": "card cards teaser teasers list listing grid feed items item river tile tiles stream archive collection "
    "headlines stack",
    "promo": "promo promotion newsletter newsletters subscribe subscription signup cta banner campaign donate donation "
    "paywall premium offer subscriber abo piano optin form register registration login mailchimp hubspot lead-gen",
    "advert": "ad ads adv advert adverts advertisement advertising sponsor sponsored sponsors outbrain taboola dfp gpt "
    "anzeige werbung publicidad pub adslot adsense commercial adunit partner partners affiliate",
    "share": "share sharing shares social facebook twitter tweet follow whatsapp linkedin pinterest addthis sharethis teilen "  # noqa: E501
    "sharebar",
    "comments": "comment comments disqus discussion reply replies respond commentlist kommentare kommentar",
    "navigation": "nav navigation navbar menu breadcrumb breadcrumbs pagination pager toolbar tabs tab topbar sitemap "
    "dropdown submenu hamburger toc skip masthead",
    "footer": "footer foot bottom colophon copyright legal imprint impressum disclaimer disclosure terms privacy",
    "header": "header top head",
    "sidebar": "sidebar aside rail widget widgets secondary complementary side",
    "tags": "tag tags topic topics keyword keywords category categories label labels taxonomy cat themen tagged",
    "box": "infobox box factbox fact facts callout highlight highlights keypoints takeaways note panel accordion faq "
    "collapse sticky",
    "quote": "quote pullquote blockquote quotation zitat cita citation",
    "hidden": "hidden visually sr screen reader offscreen modal popup overlay lightbox tooltip dialog cookie cookies "
    "consent gdpr hide toast notice onetrust",
    "embed": "video player embed audio podcast playlist iframe youtube instagram jw brightcove embedded oembed",
    "shop": "product products price prices buy shop cart deal deals affiliate rating ratings review reviews amazon "
    "woocommerce",
    "main": "main primary core center middle",
}
"""Group → words."""
_UTILITY = re.compile(
    r"(?:\S*:)?-?(?:text|leading|font|tracking|bg|border|flex|grid|gap|space|rounded|shadow|[pm][trblxy]?|w|h|min|max|col|row|"
    r"order|items|justify|self|content|object|top|left|right|bottom|z|sm|md|lg|xl|is|has|u|js|wp|elementor|et|css|sc|style|"
    r"list|float|align|clear|size|color|background|block|inline|mt|mb|col|grow|shrink|divide|ring|opacity|first|last)"
    r"[-_]\S*"
)
"""Class names that only say how something looks, as utility frameworks write them."""
_OF = {word: group for group, words in _GROUPS.items() for word in words.split()}
_STEMS = (
    ("caption", "caption"), ("credit", "caption"), ("image", "picture"), ("gallery", "picture"), ("figure", "picture"),
    ("related", "related"), ("recommend", "related"), ("recirc", "related"), ("trending", "related"), ("teaser", "teasers"),  # noqa: E501
    ("newsletter", "promo"), ("subscri", "promo"), ("signup", "promo"), ("promo", "promo"), ("paywall", "promo"),
    ("advert", "advert"), ("sponsor", "advert"), ("share", "share"), ("social", "share"), ("comment", "comments"),
    ("disqus", "comments"), ("breadcrumb", "navigation"), ("navigation", "navigation"), ("footer", "footer"),
    ("sidebar", "sidebar"), ("widget", "sidebar"), ("infobox", "box"), ("factbox", "box"), ("pullquote", "quote"),
    ("cookie", "hidden"), ("consent", "hidden"), ("modal", "hidden"), ("author", "author"), ("byline", "meta"),
    ("headline", "title"), ("articlebody", "text"), ("bodytext", "text"), ("paragraph", "text"), ("player", "embed"),
)  # fmt: skip
"""Stems that compounds are recognised by, with their group."""


@lru_cache(maxsize=20_000)
def groups(names: str) -> tuple[str, ...]:
    """The groups that class names and ids belong to, each once."""
    telling = " ".join(name for name in names[:400].split() if not _UTILITY.fullmatch(name))
    words = (part.lower() for part in _PART.findall(telling))
    return tuple(dict.fromkeys(group for group in map(_group, words) if group))


def _group(word: str) -> str:
    """The group of one word, by a stem in it when it is a long compound; empty when it tells nothing."""
    known = _OF.get(word)
    if known is None and len(word) > 7:
        known = next((group for stem, group in _STEMS if stem in word), None)
    return known or ""
