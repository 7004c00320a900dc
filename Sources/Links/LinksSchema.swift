import Storage

enum LinksSchema {
    /// What was found at the address is `verdict` and what follows it; `asks_since` is the moment
    /// from which a moderator has to decide of it.
    static let links = Migration("links-2-link") {
        """
        CREATE TABLE link (
            item_id \(.integer) PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            address TEXT NOT NULL CHECK (length(address) BETWEEN 8 AND 4096),
            address_key TEXT NOT NULL CHECK (length(address_key) <= 64),
            description TEXT NOT NULL CHECK (length(description) <= 2000),
            clicks \(.integer) NOT NULL DEFAULT 0,
            icon TEXT CHECK (length(icon) = 64),
            icon_at \(.integer),
            verdict TEXT NOT NULL DEFAULT 'unchecked' CHECK (verdict IN ('unchecked', 'alive',
                'suspect', 'notKnown', 'failing', 'dead')),
            cause TEXT,
            status \(.integer) CHECK (status BETWEEN 100 AND 999),
            failures \(.integer) NOT NULL DEFAULT 0 CHECK (failures >= 0),
            failing_since \(.integer),
            checked_at \(.integer),
            alive_at \(.integer),
            due_at \(.integer) NOT NULL,
            proposal TEXT CHECK (length(proposal) <= 4096),
            kept_from TEXT CHECK (length(kept_from) <= 4096),
            asks_since \(.integer),
            edition \(.integer) NOT NULL DEFAULT 1,
            UNIQUE (space_id, address_key)
        ) \(.strict)
        """
        "CREATE INDEX link_to_check ON link (due_at, item_id)"
        """
        CREATE INDEX link_asking ON link (space_id, asks_since, item_id)
            WHERE asks_since IS NOT NULL
        """
        "CREATE INDEX link_with_icon ON link (icon) WHERE icon IS NOT NULL"
    }

    /// Where a link stands: once in each of its themes, or once without one. `shelf` is the
    /// position of the theme, so that a page of the list is a range of one index.
    static let places = Migration("links-3-place") {
        """
        CREATE TABLE link_place (
            id \(.identity),
            link_id \(.integer) NOT NULL REFERENCES link (item_id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            theme_id \(.integer) REFERENCES link_theme (id) ON DELETE CASCADE,
            shelf \(.integer) NOT NULL,
            position \(.integer) NOT NULL,
            UNIQUE (link_id, theme_id)
        ) \(.strict)
        """
        "CREATE UNIQUE INDEX link_without_theme ON link_place (link_id) WHERE theme_id IS NULL"
        "CREATE INDEX link_in_order ON link_place (space_id, shelf, position, link_id)"
        "CREATE INDEX link_of_theme ON link_place (theme_id) WHERE theme_id IS NOT NULL"
    }

    static let favourites = Migration("links-4-favourite") {
        """
        CREATE TABLE link_favourite (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            link_id \(.integer) NOT NULL REFERENCES link (item_id) ON DELETE CASCADE,
            added_at \(.integer) NOT NULL,
            PRIMARY KEY (person_id, link_id)
        ) \(.strict)
        """
        "CREATE INDEX link_favourite_by_time ON link_favourite (person_id, added_at, link_id)"
        "CREATE INDEX link_favourite_of ON link_favourite (link_id)"
    }

    /// A mark says for a day that somebody has been counted, without saying who: it is made with
    /// the key of the site, and goes when the day is over.
    static let clicks = Migration("links-5-click") {
        """
        CREATE TABLE link_click_day (
            link_id \(.integer) NOT NULL REFERENCES link (item_id) ON DELETE CASCADE,
            day \(.integer) NOT NULL,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            clicks \(.integer) NOT NULL,
            PRIMARY KEY (link_id, day)
        ) \(.strict)
        """
        "CREATE INDEX link_click_day_in ON link_click_day (space_id, day, clicks)"
        """
        CREATE TABLE link_click_mark (
            link_id \(.integer) NOT NULL REFERENCES link (item_id) ON DELETE CASCADE,
            mark TEXT NOT NULL,
            day \(.integer) NOT NULL,
            PRIMARY KEY (link_id, mark)
        ) \(.strict)
        """
        "CREATE INDEX link_click_mark_by_day ON link_click_mark (day)"
    }

    /// What sites say of programs that visit them (RFC 9309), for all spaces: of `rules` the lines
    /// that say something, of `none` that it failed, since `failing_since`.
    static let origins = Migration("links-6-origin") {
        """
        CREATE TABLE link_origin (
            origin TEXT PRIMARY KEY CHECK (length(origin) <= 300),
            state TEXT NOT NULL CHECK (state IN ('all', 'none', 'rules')),
            rules TEXT NOT NULL,
            failing_since \(.integer),
            fetched_at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX link_origin_by_time ON link_origin (fetched_at)"
    }
}
