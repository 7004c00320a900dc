package import Community

/// What things of one kind are called and where they are, in the spaces where they were asked for.
package struct FollowLinks: Sendable {
    private let spaces: [Space.ID: Space]
    private var links: [Space.ID: [Int64: PageLink]] = [:]

    package init(_ spaces: [Space]) {
        self.spaces = Dictionary(spaces.map { ($0.id, $0) }) { first, _ in first }
    }

    /// - Parameter link: makes the link in the space; not called for a space that nobody asked for.
    package mutating func add(
        _ id: some EntityID, of space: Space.ID, _ link: (Space) -> PageLink
    ) {
        guard let place = spaces[space] else { return }
        links[space, default: [:]][id.rawValue] = link(place)
    }

    func link(_ number: Int64, in space: Space.ID) -> PageLink? { links[space]?[number] }
}
