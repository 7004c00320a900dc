/// The places that `BYSETPOS` takes of each set: 1 is the first, -1 the last.
struct SetPositions {
    private let positions: [Int]

    init(_ positions: [Int]) {
        self.positions = positions
    }

    /// Those of `set`, which is in order; all of it without positions.
    func pick<Element>(_ set: [Element]) -> [Element] {
        guard !positions.isEmpty else { return set }
        let places = positions.map { $0 > 0 ? $0 - 1 : set.count + $0 }
        return Set(places.filter(set.indices.contains)).sorted().map { set[$0] }
    }
}
