import Community

extension SpacePaths {
    /// Where else an item is to be read, for the moderators of its space.
    static let publishing = SpacePathTo<Item.ID>("/items/:id/publishing")
    /// What the space received from others.
    static let received = SpacePath("/network")
    /// One of them, as its readers here have it.
    static let relayed = SpacePathTo<Item.ID>("/network/:id")
    static let relayAcceptance = SpacePathTo<Item.ID>("/network/:id/acceptance")
    static let relayRefusal = SpacePathTo<Item.ID>("/network/:id/refusal")
}
