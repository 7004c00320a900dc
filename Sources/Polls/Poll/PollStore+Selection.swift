import Community
import Content
import Storage

extension PollStore {
    /// A poll with what its viewer has done there, as `SELECT ... FROM`.
    static func selection(for person: Person.ID?) -> SQL {
        """
        SELECT \(ItemStore.columns), p.stage, p.version, p.ruled, p.body, p.body_html, p.opens_at,
            p.closes_at, p.closed_at, cl.name AS closer_name, p.secret, p.results, p.may_change,
            p.quorum_num, p.quorum_den, p.quorum_base, p.tie, p.partners, p.proxies,
            p.most_proxies, p.guests, p.guests_late, p.host_id, p.mailed, p.reminds,
            p.reminded_at, p.seed_hash, p.seed_closed, p.seed, p.enrolled,
            (SELECT COUNT(*) FROM poll_link AS gl WHERE gl.poll_id = p.id) AS guest_count,
            (SELECT COUNT(*) FROM poll_look AS lk WHERE lk.poll_id = p.id) AS look_count,
            (SELECT COUNT(*) FROM poll_prolonging AS pr WHERE pr.poll_id = p.id)
                AS prolonging_count,
            p.urn_hash, p.codes_hash, p.listed_at, c.cast_ballots, c.turn, c.begun,
            told.cast_ballots AS told, a.name AS author_name,
            CASE WHEN a.photo IS NULL THEN 0 ELSE 1 END AS author_has_photo,
            CASE WHEN EXISTS (SELECT 1 FROM poll_register AS r
                WHERE r.poll_id = p.id AND r.person_id = \(person)) THEN 1 ELSE 0 END
                AS has_voted,
            (SELECT COALESCE(ph.name, '') FROM poll_proxy_vote AS pv
                LEFT JOIN person AS ph ON ph.id = pv.holder_id
                WHERE pv.poll_id = p.id AND pv.giver_id = \(person)) AS represented_by,
            \(ElectorStore.isElector(person)) AS is_elector, op.opened_at AS item_opened_at
        FROM poll AS p JOIN item AS i ON i.id = p.id JOIN poll_count AS c ON c.poll_id = p.id
        LEFT JOIN poll_told AS told ON told.poll_id = p.id
        LEFT JOIN person AS a ON a.id = i.author_id
        LEFT JOIN person AS cl ON cl.id = p.closed_by
        LEFT JOIN item_opened AS op ON op.item_id = p.id AND op.person_id = \(person)
        """
    }
}
