import Community
import Content

/// What the feature has of favourites.
enum Favourites {
    static let routes: [Route] = [
        .get(FavouritePaths.favourites, .readers, Favouriting.index),
        .post(FavouritePaths.star, .readers, Favouriting.create).asStatement()
            .within(.reactions),
        .delete(FavouritePaths.star, .readers, Favouriting.destroy).asStatement()
            .within(.reactions),
    ]

    static let declarations: [any Declaration] = [
        FavouriteDataStore.favourites, FavouriteDataStore.trace,
    ]
}

enum FavouritePaths {
    static let favourites = SpacePath("/library/favourites")
    static let star = SpacePathTo<Item.ID>("/library/:id/favourite")
}
