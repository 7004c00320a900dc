import Community
import Content
import Storage

struct CategoryStore {
    let db: Database

    func all(in space: Space) throws -> [NewsCategory] {
        try db.all(
            """
            SELECT c.id, c.name FROM news_category AS c WHERE c.space_id = \(space.id)
            ORDER BY \(.folded("c.name")), c.id
            """
        )
    }

    /// For the filter of the search.
    func themes(for viewer: Viewer, in space: Space) throws -> [SearchTheme] {
        guard viewer.reads(space) else { return [] }
        return try all(in: space).map { SearchTheme(id: $0.id.rawValue, name: $0.name) }
    }

    func find(_ id: NewsCategory.ID, in space: Space) throws -> NewsCategory {
        let found: NewsCategory? = try db.first(
            """
            SELECT c.id, c.name FROM news_category AS c
            WHERE c.id = \(id) AND c.space_id = \(space.id)
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    /// Whether another category has this name, accents and capitals apart.
    func isTaken(_ name: String, in space: Space, but id: NewsCategory.ID? = nil) throws -> Bool {
        let look = name.nameLook
        return try all(in: space).contains { $0.id != id && $0.name.nameLook == look }
    }

    func create(_ name: String, in space: Space) throws {
        try db.run("INSERT INTO news_category (space_id, name) VALUES (\(space.id), \(name))")
    }

    func rename(_ id: NewsCategory.ID, _ name: String) throws {
        try db.run("UPDATE news_category SET name = \(name) WHERE id = \(id)")
    }

    /// Its items stay, without a category.
    func delete(_ id: NewsCategory.ID) throws {
        try db.run("DELETE FROM news_category WHERE id = \(id)")
    }

    /// How many items each has, whatever their stage.
    func sizes(in space: Space) throws -> [NewsCategory.ID: Int] {
        var sizes: [NewsCategory.ID: Int] = [:]
        try db.each(
            """
            SELECT n.category_id, COUNT(*) AS size FROM news AS n
            JOIN item AS i ON i.id = n.id
            WHERE n.space_id = \(space.id) AND n.category_id IS NOT NULL
                AND i.trashed_at IS NULL
            GROUP BY n.category_id
            """
        ) { sizes[try $0["category_id"]] = try $0["size"] }
        return sizes
    }
}
