package import Community
package import Storage

/// The themes of one module: each space has a list of its own, which its moderators name, colour
/// and put in order, and the items of the module stand in them. The module says which table they
/// are rows of and how its items stand in them; the kernel has the page, what can be done on it,
/// what can be followed and what the search is narrowed by.
///
///     static let recipes = ThemeKind(
///         "recipes", title: "recipes.themes", texts: "recipes.theme.", table: "recipe_theme",
///         at: "/recipes/themes", home: RecipePaths.all, hasColours: true, limit: 60,
///         of: ShelfStore.themes, sizes: ShelfStore.sizes)
///
/// Its `migration`, `routes` and `declarations` belong into the manifest of the feature. Its words
/// stand in the catalogue of the feature: those of `ownTexts`.
package struct ThemeKind: Declaration {
    package static let noun = "kind of theme"
    /// How many a space may have.
    package static let most = 200

    /// That of its feature.
    package let name: String
    /// The key of what its page is called.
    let title: String
    /// How the keys of its other words begin: `recipes.theme.`
    let texts: String
    package let table: SQL
    /// The page of the module that they narrow, `?theme=3`.
    let home: SpacePath
    /// Where moderators see to them.
    package let all: SpacePath
    package let one: SpacePathTo<ItemTheme.ID>
    /// Where one is moved up or down.
    package let place: SpacePathTo<ItemTheme.ID>
    package let hasColours: Bool
    /// Letters of a name.
    package let limit: Int
    let of: @Sendable (_ item: SQL) -> SQL
    let sizes: @Sendable (Space) -> SQL
    let onMove: @Sendable (ItemTheme.ID, _ position: Int, Database) throws -> Void
    let onDelete: @Sendable (ItemTheme.ID, Space, Database) throws -> Void

    /// - Parameters:
    ///   - path: the address in a space of the page where moderators see to them.
    ///   - limit: how many letters a name has at most; what the table holds.
    ///   - of: a query of the numbers of those that an `item` of an alias stands in.
    ///   - sizes: a query of `theme_id` and `size`, how many items stand in each of a space.
    ///   - onMove: what else is written where a theme gets another position.
    ///   - onDelete: what becomes of the items of a theme before it goes, beyond what the table
    ///     says of them.
    package init(
        _ name: String, title: String, texts: String, table: SQL, at path: String,
        home: SpacePath, hasColours: Bool, limit: Int,
        of: @escaping @Sendable (_ item: SQL) -> SQL,
        sizes: @escaping @Sendable (Space) -> SQL,
        onMove: @escaping @Sendable (ItemTheme.ID, Int, Database) throws -> Void = { _, _, _ in },
        onDelete: @escaping @Sendable (ItemTheme.ID, Space, Database) throws -> Void = {
            _, _, _ in
        }
    ) {
        (self.name, self.title, self.texts, self.table) = (name, title, texts, table)
        (self.home, all) = (home, SpacePath(path))
        one = SpacePathTo<ItemTheme.ID>(path + "/:id")
        place = SpacePathTo<ItemTheme.ID>(path + "/:id/place")
        (self.hasColours, self.limit) = (hasColours, limit)
        (self.of, self.sizes, self.onMove, self.onDelete) = (of, sizes, onMove, onDelete)
    }

    /// What an `ItemTheme` is read from, of the table by an alias.
    package func columns(of alias: SQL) -> SQL {
        let colour: SQL = hasColours ? "\(alias).colour" : "CAST(NULL AS TEXT)"
        return """
            \(alias).id AS theme_id, \(alias).name AS theme_name, \(colour) AS theme_colour,
            \(alias).position AS theme_position
            """
    }

    /// The page of the module, narrowed to one.
    package func address(of id: ItemTheme.ID, in space: Space) -> String {
        home(in: space) + "?theme=\(id)"
    }

    /// The keys that its feature has words for.
    package var ownTexts: [String] {
        [title] + ["text", "deleted", "size.one", "size.other"].map { texts + $0 }
    }
}
