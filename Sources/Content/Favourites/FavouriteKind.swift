package import Community
package import HTTP
package import Storage

/// The stars of one module: whoever belongs to a space puts one on its things and has a list of
/// those. The module says which table they are rows of, has the page of the list, whose rows are
/// its own, and decides who sees a thing; the kernel puts and takes the star and tells of it in
/// what is kept of a person.
///
///     static let recipes = FavouriteKind(
///         "recipes", texts: "recipes.favourite.", word: "personal.recipes.favourites",
///         table: "recipe_favourite", column: "recipe_id", at: "/recipes",
///         find: { _ = try RecipeStore(db: $1.db).find($0, for: $1.viewer, in: $1.space) },
///         list: FavouriteRecipes.index)
///
/// Its `routes` and `declarations` belong into the manifest of the feature. The table has
/// `person_id`, the number of the thing and `added_at`.
package struct FavouriteKind: Sendable {
    /// `recipes.favourites`, as what is kept of people names it.
    let name: String
    /// How the keys of `added` and `removed` begin, in the catalogue of the feature.
    let texts: String
    /// The key of what they are called among what is kept of a person.
    let word: String
    let table: SQL
    /// Which of its columns has the number of the thing.
    let column: SQL
    /// The page of the list.
    package let all: SpacePath
    package let star: SpacePathTo<Item.ID>
    /// The page of a thing.
    let thing: SpacePathTo<Item.ID>
    /// - Throws: `Problem.notFound` for what the visitor does not see.
    let find: @Sendable (Item.ID, Visit) throws -> Void
    let list: @Sendable (Visit) throws -> Response

    /// - Parameter path: of the module; its things are below it.
    package init(
        _ feature: String, texts: String, word: String, table: SQL, column: SQL, at path: String,
        find: @escaping @Sendable (Item.ID, Visit) throws -> Void,
        list: @escaping @Sendable (Visit) throws -> Response
    ) {
        (name, self.texts, self.word) = (feature + ".favourites", texts, word)
        (self.table, self.column) = (table, column)
        (all, star) = (
            SpacePath(path + "/favourites"), SpacePathTo<Item.ID>(path + "/:id/favourite")
        )
        thing = SpacePathTo<Item.ID>(path + "/:id")
        (self.find, self.list) = (find, list)
    }

    package var routes: [Route] {
        let stars = Favourites(kind: self)
        return [
            .get(all, .readers, list),
            .post(star, .readers) { try stars.create($0, $1) }.asStatement().within(.reactions),
            .delete(star, .readers) { try stars.destroy($0, $1) }.asStatement()
                .within(.reactions),
        ]
    }

    package var declarations: [any Declaration] {
        [FavouriteDataStore.personal(self), FavouriteDataStore.trace(self)]
    }
}
