/// The addresses that the layout itself leads to; all others are declared by the features.
struct FrameAddresses: Sendable {
    let icons: String
    let favicon: String
    let menu: String
    let search: String
    let reactions: String
    let manifest: String?
    let colours: String?

    init(_ statics: StaticFiles, _ space: Space?) {
        icons = statics.address("icons.svg")
        favicon = statics.address("favicon.svg")
        menu = space.map { MenuPages.path(in: $0) } ?? "/"
        search = space.map { SpacePaths.search(in: $0) } ?? "/"
        reactions = space.map { SpacePaths.reactions(in: $0) } ?? "/"
        colours = space?.coloursAddress
        manifest = space.map { SpacePaths.manifest(in: $0) }
    }
}
