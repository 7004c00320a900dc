import Storage

enum ContactsSchema {
    /// The title of the item is the name as it is shown; `name_key` is what it is sorted by,
    /// `letter` its first one, or `#`, and `same_key` what it shares with other cards of the same.
    /// Days are `2026-11-27`, a birthday may be `--11-27`. `rest` has the properties of a vCard
    /// that nothing here has a place for, as content lines. `due_at` is when it was found that
    /// nobody has confirmed the card for long.
    static let contacts = Migration("contacts-2-contact") {
        """
        CREATE TABLE contact (
            item_id \(.integer) PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            uid TEXT NOT NULL CHECK (length(uid) BETWEEN 1 AND 500),
            kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
            organisation_id \(.integer) REFERENCES contact (item_id) ON DELETE SET NULL,
            organisation TEXT NOT NULL CHECK (length(organisation) <= 200),
            unit TEXT NOT NULL CHECK (length(unit) <= 200),
            family TEXT NOT NULL CHECK (length(family) <= 200),
            given TEXT NOT NULL CHECK (length(given) <= 200),
            additional TEXT NOT NULL CHECK (length(additional) <= 200),
            prefix TEXT NOT NULL CHECK (length(prefix) <= 200),
            suffix TEXT NOT NULL CHECK (length(suffix) <= 200),
            function TEXT NOT NULL CHECK (length(function) <= 200),
            mandate_from TEXT NOT NULL CHECK (length(mandate_from) IN (0, 10)),
            mandate_until TEXT NOT NULL CHECK (length(mandate_until) IN (0, 10)),
            note TEXT NOT NULL,
            note_html TEXT NOT NULL,
            note_sight TEXT NOT NULL CHECK (note_sight IN ('space', 'members', 'moderators')),
            birthday TEXT NOT NULL CHECK (length(birthday) IN (0, 7, 10)),
            birthday_sight TEXT NOT NULL
                CHECK (birthday_sight IN ('space', 'members', 'moderators')),
            source TEXT NOT NULL CHECK (length(source) <= 300),
            consent TEXT NOT NULL CHECK (consent IN ('unknown', 'public', 'asked', 'given')),
            consent_on TEXT NOT NULL CHECK (length(consent_on) IN (0, 10)),
            owner_id \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            confirmed_at \(.integer),
            confirmed_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            confirmed_self \(.integer) NOT NULL DEFAULT 0 CHECK (confirmed_self IN (0, 1)),
            due_at \(.integer),
            picture TEXT CHECK (length(picture) = 64),
            name_key TEXT NOT NULL,
            same_key TEXT NOT NULL,
            letter TEXT NOT NULL CHECK (length(letter) = 1),
            rest TEXT NOT NULL DEFAULT '',
            edition \(.integer) NOT NULL DEFAULT 1,
            changed_at \(.integer) NOT NULL,
            UNIQUE (space_id, uid)
        ) \(.strict)
        """
        "CREATE INDEX contact_by_name ON contact (space_id, name_key, item_id)"
        "CREATE INDEX contact_by_same ON contact (space_id, kind, same_key) WHERE same_key <> ''"
        "CREATE INDEX contact_by_letter ON contact (space_id, letter, name_key, item_id)"
        """
        CREATE INDEX contact_of_organisation ON contact (organisation_id)
            WHERE organisation_id IS NOT NULL
        """
        "CREATE INDEX contact_of_owner ON contact (owner_id) WHERE owner_id IS NOT NULL"
        "CREATE INDEX contact_by_confirmer ON contact (confirmed_by) WHERE confirmed_by IS NOT NULL"
        "CREATE INDEX contact_of_picture ON contact (picture) WHERE picture IS NOT NULL"
    }

    /// `value` is as it is shown, `value_key` what it is compared by: a number as E.164, an e-mail
    /// address in small letters; empty for none. Of an address of the post, `value` is its street.
    static let channels = Migration("contacts-3-channel") {
        """
        CREATE TABLE contact_channel (
            id \(.identity),
            contact_id \(.integer) NOT NULL REFERENCES contact (item_id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('telephone', 'mail', 'address', 'site')),
            value TEXT NOT NULL CHECK (length(value) <= 2000),
            value_key TEXT NOT NULL CHECK (length(value_key) <= 2000),
            label TEXT NOT NULL CHECK (length(label) <= 60),
            sight TEXT NOT NULL CHECK (sight IN ('space', 'members', 'moderators')),
            position \(.integer) NOT NULL,
            extended TEXT NOT NULL DEFAULT '' CHECK (length(extended) <= 300),
            postal_code TEXT NOT NULL DEFAULT '' CHECK (length(postal_code) <= 20),
            locality TEXT NOT NULL DEFAULT '' CHECK (length(locality) <= 120),
            region TEXT NOT NULL DEFAULT '' CHECK (length(region) <= 120),
            country TEXT NOT NULL DEFAULT '' CHECK (length(country) <= 120),
            types TEXT NOT NULL DEFAULT '' CHECK (length(types) <= 300),
            UNIQUE (contact_id, position)
        ) \(.strict)
        """
        """
        CREATE INDEX contact_channel_by_key ON contact_channel (space_id, kind, value_key)
            WHERE value_key <> ''
        """
    }

    /// Words begin the search as one types; each is seen by those who see what it stands in, and
    /// knows where its card stands among the others: the first are found in the words alone.
    static let shelves = Migration("contacts-4-shelf") {
        """
        CREATE TABLE contact_in_theme (
            contact_id \(.integer) NOT NULL REFERENCES contact (item_id) ON DELETE CASCADE,
            theme_id \(.integer) NOT NULL REFERENCES contact_theme (id) ON DELETE CASCADE,
            PRIMARY KEY (contact_id, theme_id)
        ) \(.strict)
        """
        "CREATE INDEX contact_of_theme ON contact_in_theme (theme_id, contact_id)"
        """
        CREATE TABLE contact_department (
            contact_id \(.integer) NOT NULL REFERENCES contact (item_id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            code TEXT NOT NULL CHECK (length(code) IN (2, 3)),
            PRIMARY KEY (contact_id, code)
        ) \(.strict)
        """
        "CREATE INDEX contact_by_department ON contact_department (space_id, code, contact_id)"
        """
        CREATE TABLE contact_word (
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            word TEXT NOT NULL CHECK (length(word) <= 60),
            contact_id \(.integer) NOT NULL REFERENCES contact (item_id) ON DELETE CASCADE,
            sight TEXT NOT NULL CHECK (sight IN ('space', 'members', 'moderators')),
            name_key TEXT NOT NULL,
            PRIMARY KEY (space_id, word, contact_id)
        ) \(.keyed)
        """
        "CREATE INDEX contact_word_of ON contact_word (contact_id, word, sight)"
    }
}
