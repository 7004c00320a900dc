import Storage

/// What the database of a pair keeps beside the site's own tables: how they were before, which of
/// them a write has touched, and two gates at which writes can be kept.
enum PairRows {
    /// Where writes are kept until nobody goes on without the other.
    enum Gate: CaseIterable {
        /// Both have read before either writes.
        case first
        /// Neither sees anything of the other, but what it waits for.
        case last

        var close: SQL {
            self == .first ? "SELECT pg_advisory_lock(71)" : "SELECT pg_advisory_lock(72)"
        }
        var open: SQL {
            self == .first ? "SELECT pg_advisory_unlock(71)" : "SELECT pg_advisory_unlock(72)"
        }
    }

    /// Keeps all rows as they are now.
    static func keep(in pool: DatabasePool) throws {
        try pool.write { db in
            for statement in marks + [before, delta, back] { try db.run(statement) }
        }
    }

    /// Those who wait for a lock, at a gate or for each other.
    static let waiting: SQL = """
        SELECT COUNT(*) AS n FROM pg_stat_activity AS a
        WHERE a.datname = current_database() AND a.wait_event_type = 'Lock'
        """
    static let changes: SQL = "SELECT pairs.delta() AS lines"
    static let touched: SQL = """
        SELECT string_agg(DISTINCT t.name, ' ' ORDER BY t.name) AS names FROM pairs.touched AS t
        """
    static let reset: SQL = "SELECT pairs.back() AS done"

    /// The first step of a write that has several goes through, as the claim of a job does: what
    /// is to meet is the last.
    private static let marks: [SQL] = [
        "CREATE SCHEMA pairs",
        "CREATE SCHEMA kept",
        "CREATE TABLE pairs.touched (name TEXT NOT NULL)",
        // The view takes longer to read than a reset takes.
        """
        CREATE TABLE pairs.sequences AS
        SELECT quote_ident(s.sequencename) AS name FROM pg_sequences AS s
        WHERE s.schemaname = 'public'
        """,
        """
        CREATE FUNCTION pairs.touch() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN
            IF TG_TABLE_NAME NOT IN ('throttle', 'attachment', 'job') THEN
                PERFORM pg_advisory_xact_lock_shared(71);
            END IF;
            INSERT INTO pairs.touched (name) VALUES (TG_TABLE_NAME);
            RETURN NULL;
        END $body$
        """,
        """
        CREATE FUNCTION pairs.finish() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN
            IF NEW.name NOT IN ('throttle', 'attachment', 'job') THEN
                PERFORM pg_advisory_xact_lock_shared(72);
            END IF;
            RETURN NULL;
        END $body$
        """,
        """
        CREATE CONSTRAINT TRIGGER finish AFTER INSERT ON pairs.touched
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pairs.finish()
        """,
        // What is made by chance, and what counts transactions.
        """
        CREATE TABLE pairs.chance AS
        SELECT c.table_name AS name, array_agg(c.column_name::text) AS columns
        FROM information_schema.columns AS c
        WHERE c.table_schema = 'public'
            AND (c.data_type = 'bytea'
                OR c.column_name IN ('stamp', 'password', 'token', 'seal', 'uid',
                    'network_salt', 'network_seal', 'seed', 'seed_hash', 'urn_hash',
                    'codes_hash')
                OR (c.table_name, c.column_name) IN (('audit', 'number'), ('job', 'claim'),
                    ('job', 'id'), ('stored_file', 'mark')))
        GROUP BY c.table_name
        """,
    ]

    private static let before: SQL = """
        DO $do$ DECLARE t TEXT; BEGIN
        FOR t IN SELECT c.tablename FROM pg_tables AS c WHERE c.schemaname = 'public' LOOP
            EXECUTE format('CREATE TABLE kept.%1$I AS SELECT * FROM public.%1$I', t);
            EXECUTE format('CREATE TRIGGER pairs_touch BEFORE INSERT OR UPDATE OR DELETE
                ON public.%1$I FOR EACH STATEMENT EXECUTE FUNCTION pairs.touch()', t);
        END LOOP;
        END $do$
        """

    /// A line for each row that went (-) or came (+).
    private static let delta: SQL = """
        CREATE FUNCTION pairs.delta() RETURNS TEXT LANGUAGE plpgsql AS $body$
        DECLARE t TEXT; chance TEXT[]; lines TEXT; part TEXT; BEGIN
        lines := '';
        FOR t IN SELECT DISTINCT x.name FROM pairs.touched AS x LOOP
            SELECT c.columns INTO chance FROM pairs.chance AS c WHERE c.name = t;
            EXECUTE format($q$
                WITH was AS (SELECT (to_jsonb(k) - $1)::text AS line FROM kept.%1$I AS k),
                now AS (SELECT (to_jsonb(p) - $1)::text AS line FROM public.%1$I AS p)
                SELECT string_agg(d.line, '') FROM (
                    SELECT '- %1$s ' || w.line || E'\\n' AS line
                    FROM (SELECT line FROM was EXCEPT ALL SELECT line FROM now) AS w
                    UNION ALL
                    SELECT '+ %1$s ' || w.line || E'\\n' AS line
                    FROM (SELECT line FROM now EXCEPT ALL SELECT line FROM was) AS w) AS d
                $q$, t) INTO part USING coalesce(chance, ARRAY[]::text[]);
            lines := lines || coalesce(part, '');
        END LOOP;
        RETURN lines;
        END $body$
        """

    /// What is new has numbers of its own, by which it is told apart in any text.
    private static let back: SQL = """
        CREATE FUNCTION pairs.back() RETURNS BOOLEAN LANGUAGE plpgsql AS $body$
        DECLARE t TEXT; n BIGINT; BEGIN
        SET LOCAL session_replication_role = replica;
        FOR t IN SELECT DISTINCT x.name FROM pairs.touched AS x LOOP
            EXECUTE format('DELETE FROM public.%I', t);
            EXECUTE format(
                'INSERT INTO public.%1$I OVERRIDING SYSTEM VALUE SELECT * FROM kept.%1$I', t);
        END LOOP;
        DELETE FROM pairs.touched;
        n := 1000000000;
        FOR t IN SELECT s.name FROM pairs.sequences AS s ORDER BY s.name LOOP
            PERFORM setval(t::regclass, n);
            n := n + 1000000;
        END LOOP;
        RETURN true;
        END $body$
        """
}
