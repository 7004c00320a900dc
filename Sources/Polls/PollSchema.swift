import Storage

enum PollSchema {
    static let poll = Migration("polls-1-poll") {
        """
        CREATE TABLE poll (
            id \(.integer) PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            stage TEXT NOT NULL CHECK (stage IN ('draft', 'held', 'published', 'closed')),
            version \(.integer) NOT NULL DEFAULT 1,
            ruled \(.integer) NOT NULL DEFAULT 1,
            body TEXT NOT NULL,
            body_html TEXT NOT NULL,
            opens_at \(.integer),
            closes_at \(.integer),
            closed_at \(.integer),
            closed_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            host_id \(.integer) REFERENCES item (id) ON DELETE SET NULL,
            mailed \(.integer) NOT NULL CHECK (mailed IN (0, 1)),
            mailed_at \(.integer),
            reminds \(.integer) NOT NULL CHECK (reminds IN (0, 1)),
            reminded_at \(.integer),
            secret \(.integer) NOT NULL CHECK (secret IN (0, 1)),
            results TEXT NOT NULL CHECK (results IN ('always', 'voted', 'closed')),
            may_change \(.integer) NOT NULL CHECK (may_change IN (0, 1)),
            quorum_num \(.integer) CHECK (quorum_num > 0),
            quorum_den \(.integer) CHECK (quorum_den >= quorum_num),
            quorum_base TEXT CHECK (quorum_base IN ('cast', 'nonblank')),
            tie TEXT NOT NULL CHECK (tie IN ('lot', 'said')),
            partners \(.integer) NOT NULL CHECK (partners IN (0, 1)),
            guests TEXT NOT NULL DEFAULT 'none' CHECK (guests IN ('none', 'also', 'alone')),
            guests_late \(.integer) NOT NULL DEFAULT 0 CHECK (guests_late IN (0, 1)),
            proxies \(.integer) NOT NULL CHECK (proxies IN (0, 1)),
            most_proxies \(.integer) NOT NULL DEFAULT 0,
            seed_hash TEXT NOT NULL,
            seed_closed \(.blob) NOT NULL,
            seed TEXT,
            enrolled \(.integer),
            urn_hash TEXT,
            urn_salt \(.blob),
            codes_hash TEXT,
            listed_at \(.integer) NOT NULL
        ) \(.strict)
        """
        "CREATE INDEX poll_by_stage ON poll (space_id, stage, listed_at, id)"
        "CREATE INDEX poll_ending ON poll (closes_at) WHERE stage = 'published'"
        "CREATE INDEX poll_of_host ON poll (host_id) WHERE host_id IS NOT NULL"
        "CREATE INDEX poll_by_closer ON poll (closed_by) WHERE closed_by IS NOT NULL"
    }

    static let questions = Migration("polls-2-question") {
        """
        CREATE TABLE poll_question (
            id \(.identity),
            poll_id \(.integer) NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
            position \(.integer) NOT NULL,
            text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 300),
            method TEXT NOT NULL CHECK (method IN ('one', 'several', 'approval', 'score',
                'schulze', 'runoff', 'transferable', 'judgment', 'dates', 'text')),
            least \(.integer) NOT NULL CHECK (least >= 0),
            most \(.integer) NOT NULL CHECK (most >= least),
            seats \(.integer) NOT NULL CHECK (seats >= 0),
            hare \(.integer) NOT NULL CHECK (hare IN (0, 1)),
            scottish \(.integer) NOT NULL CHECK (scottish IN (0, 1)),
            share_num \(.integer) CHECK (share_num >= 0),
            share_den \(.integer) CHECK (share_den >= share_num),
            share_exceeded \(.integer) CHECK (share_exceeded IN (0, 1)),
            share_base TEXT CHECK (share_base IN ('cast', 'nonblank', 'enrolled')),
            zone TEXT NOT NULL,
            UNIQUE (poll_id, position)
        ) \(.strict)
        """
        """
        CREATE TABLE poll_option (
            id \(.identity),
            question_id \(.integer) NOT NULL REFERENCES poll_question (id) ON DELETE CASCADE,
            position \(.integer) NOT NULL,
            text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 200),
            day TEXT,
            time TEXT,
            UNIQUE (question_id, position)
        ) \(.strict)
        """
    }
}
