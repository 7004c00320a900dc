import Community

/// Which spaces stand under which, over the whole site.
struct SpaceTree {
    let above: [Space.ID: Space.ID]

    enum Fault: String {
        /// It stands under another already.
        case hasParent
        case cycle
        case tooDeep
    }

    /// What is wrong with one space under another; nil for nothing.
    func fault(_ child: Space.ID, under parent: Space.ID) -> Fault? {
        if above[child] != nil { return .hasParent }
        let path = path(from: parent)
        if path.contains(child) { return .cycle }
        return path.count + height(of: child) > SpaceTie.deepest ? .tooDeep : nil
    }

    /// A space and those above it, up to the highest.
    private func path(from space: Space.ID) -> [Space.ID] {
        var path = [space]
        while let next = path.last.flatMap({ above[$0] }), !path.contains(next) {
            path.append(next)
        }
        return path
    }

    /// How many levels there are from a space down, its own included.
    private func height(of space: Space.ID) -> Int {
        let depths = above.keys.compactMap { path(from: $0).firstIndex(of: space) }
        return (depths.max() ?? 0) + 1
    }
}
