import Community
import Storage

/// The level that holds for something written, asked within another query: `FollowForce` says
/// the same in Swift.
enum FollowForceStore {
    /// That of the person of a `membership AS m` for what hangs from `item AS up`, as a number.
    /// Where nothing was chosen, whoever began it hears of all that is said there.
    static func level(_ kinds: [String: FollowKind], author: SQL) -> SQL {
        var touched: [SQL] = [
            "(f.target = 'item' AND f.target_id = up.id)",
            "f.target = 'space'",
            "(f.target = 'person' AND f.target_id = \(author))",
        ]
        for kind in kinds.values.sorted(by: { $0.name < $1.name }) {
            guard let numbers = kind.touched?("up") else { continue }
            touched.append("(f.target = \(kind.name) AND f.target_id IN (\(numbers)))")
        }
        return """
            COALESCE((SELECT MAX(\(FollowStore.weight(kinds)) + f.level) FROM follow AS f
                WHERE f.person_id = m.person_id AND f.space_id = m.space_id
                    AND (\(touched.joined(separator: " OR ")))),
                CASE WHEN up.author_id = m.person_id THEN 4 ELSE 1 END) % 10
            """
    }
}
