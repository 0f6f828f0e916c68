"""Classes 1 to 9: leftovers of machines go, sentences about them stay."""

import pytest

from reader.cleaning.text import technical

LEFTOVERS = {
    "template": [
        "{{article.kicker}}",
        "{{#if user}} {{user.name}} {{/if}}",
        "{% include 'footer.html' %}",
        "<?php get_template_part('share'); ?>",
        "<%= t('share') %>",
        "${user.firstName}",
        "{{ title }} {{ errors . email[0] }} {{ trans('form.signup') }}",
    ],
    "shortcode": ['[gallery ids="11,12" columns="3"]', "[/vc_row]", "[[newsletter_box]]"],
    "format": ["%s min", "{0} resultaten", "{count, plural, one {# reactie} other {# reacties}}"],
    "translation-key": ["components.footer.title", "t('share.button')", "LABEL_READ_MORE"],
    "script": [
        "window.dataLayer = window.dataLayer || [];",
        '{"id":8812,"type":"teaser"}',
        ".ad-slot{display:none;margin:0}",
        "fbq('track', 'PageView');",
    ],
    "empty-value": ["undefined", "[object Object]", "NaN min leestijd"],
    "placeholder": ["[foto]", "IMG_2041.JPG", "xxxx", "<!-- slot 3 -->", "0:00 / 3:12"],
}
TEXTS = [
    "In dit sjabloon drukt {{ title }} de kop af, terwijl {% for %} een lus opent.",
    "De functie geeft undefined terug als de naam ontbreekt, zegt de handleiding.",
    "‘[Dat] weten we niet’, zei hij.",
    "Het kost 5 % meer dan vorig jaar.",
    "www.gemeente.example",
    "info@gemeente.example",
    "rapport-2026.pdf",
    "[…]",
    "Dat stond in de brief [sic] van de minister.",
]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in LEFTOVERS.items() for text in texts])
def test_a_leftover_of_a_machine_is_found(rule: str, text: str) -> None:
    found = technical.finding(text)
    assert found is not None
    assert found[0] == rule
    assert 0 < found[1] <= 1


@pytest.mark.parametrize("text", TEXTS)
def test_words_of_the_article_are_none(text: str) -> None:
    assert technical.finding(text) is None


def test_expressions_next_to_each_other_are_one() -> None:
    assert technical.expressions("a {{ b }} {{ c }} d {{ e }}") == [(2, 17), (20, 27)]
