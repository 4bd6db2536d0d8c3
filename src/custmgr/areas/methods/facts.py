"""The ways to keep in touch."""

from custmgr.ground.words import Word, mark


class Method(Word):
    """How a contact takes place."""

    ONSITE = "onsite", mark("On site")
    PHONE = "phone", mark("Telephone")
    EMAIL = "email", mark("E-mail")
    FAX = "fax", mark("Fax")
    WECHAT = "wechat", mark("WeChat")
    VIDEO = "video", mark("Video call")
    LETTER = "letter", mark("Letter")
    SMS = "sms", mark("Text message")
    DOOR = "door", mark("Call at the door")
    OTHER = "other", mark("Other")
