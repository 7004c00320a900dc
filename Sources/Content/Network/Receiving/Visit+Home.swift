package import Community
package import Markup

extension Visit {
    /// What the space says on its home page to those who belong to it; nil for nothing.
    package func homeText() throws -> HTML? {
        guard viewer.belongs(to: try space) else { return nil }
        let markup = try spaceHome.welcome
        return markup.isEmpty ? nil : HTML(trusted: markup)
    }

    /// The way to publishing an item in another space, for the moderators of its own, where there
    /// is any above or below.
    package func publishing(of item: Item) throws -> PageLink? {
        let space = try space
        guard viewer.moderates(space), item.trashedAt == nil, try !spaceHome.tied.isEmpty else {
            return nil
        }
        return PageLink(words("network.publishIn"), SpacePaths.publishing(item.id, in: space))
    }

    /// The home page of a space that the viewer belongs to; nil for another.
    func home(of id: Space.ID) -> String? {
        viewer.memberships.first { $0.space.id == id }.map { HomePath.home(in: $0.space) }
    }
}
