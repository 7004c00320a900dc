import Storage

enum ConsentSchema {
    /// Texts of the site that people read or agree to, each in versions; and what each person said
    /// of a version, when. Of those who are gone only numbers stay.
    static let texts = Migration("accounts-consents") {
        """
        CREATE TABLE site_text (
            id \(.identity),
            kind TEXT NOT NULL CHECK (kind IN ('information', 'consent')),
            title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
            ended_at \(.integer)
        ) \(.strict)
        """
        """
        CREATE TABLE site_text_version (
            text_id \(.integer) NOT NULL REFERENCES site_text (id) ON DELETE CASCADE,
            number \(.integer) NOT NULL CHECK (number >= 1),
            body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
            published_at \(.integer) NOT NULL,
            published_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            PRIMARY KEY (text_id, number)
        ) \(.strict)
        """
        """
        CREATE INDEX site_text_version_by ON site_text_version (published_by)
            WHERE published_by IS NOT NULL
        """
        """
        CREATE TABLE consent (
            id \(.identity),
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            text_id \(.integer) NOT NULL REFERENCES site_text (id) ON DELETE CASCADE,
            number \(.integer) NOT NULL,
            answer TEXT NOT NULL CHECK (answer IN ('read', 'given', 'refused')),
            at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX consent_of_person ON consent (person_id, text_id, id)"
        "CREATE INDEX consent_of_text ON consent (text_id, number)"
        """
        CREATE TABLE consent_gone (
            text_id \(.integer) NOT NULL REFERENCES site_text (id) ON DELETE CASCADE,
            number \(.integer) NOT NULL,
            answer TEXT NOT NULL,
            people \(.integer) NOT NULL,
            PRIMARY KEY (text_id, number, answer)
        ) \(.strict)
        """
    }

    /// What a consent allows, and whether a version asks for all of them anew.
    static let purposes = Migration("accounts-consents-2-purposes") {
        "ALTER TABLE site_text ADD COLUMN purpose TEXT"
        "ALTER TABLE site_text_version ADD COLUMN renews \(.integer) NOT NULL DEFAULT 1"
        """
        CREATE UNIQUE INDEX site_text_of_purpose ON site_text (purpose)
            WHERE purpose IS NOT NULL AND ended_at IS NULL
        """
    }
}
