/// Parts options that a count leaves equal: by the latest stage before at which they were not,
/// then by the lot.
struct Parting<Votes: Comparable> {
    /// What each option had at each stage, the latest last.
    let stages: [[Votes]]
    /// Nil as long as it is not known.
    let lot: Lot?

    /// The one that had the least, and how it was found; nil where the lot alone could tell, and
    /// is not known.
    func least(of tied: [Int]) -> (option: Int, by: Decision)? {
        part(tied, by: { $0.min() }, draw: { lot?.last(of: $0) })
    }

    /// The one that had the most, and how it was found; nil as above.
    func most(of tied: [Int]) -> (option: Int, by: Decision)? {
        part(tied, by: { $0.max() }, draw: { lot?.preferred(of: $0) })
    }

    private func part(
        _ tied: [Int], by extreme: ([Votes]) -> Votes?, draw: ([Int]) -> Int?
    ) -> (option: Int, by: Decision)? {
        var left = tied
        var decision = Decision.votes
        for (index, stage) in stages.enumerated().reversed() where left.count > 1 {
            guard let outer = extreme(left.map { stage[$0] }) else { break }
            let parted = left.filter { stage[$0] == outer }
            if parted.count < left.count { decision = .stage(index) }
            left = parted
        }
        guard left.count > 1 else { return (left[0], decision) }
        return draw(left).map { ($0, .lot) }
    }
}

/// What told one option from others.
package enum Decision: Equatable, Sendable {
    /// It had more, or fewer.
    case votes
    /// An earlier stage, by its place from 0 on, at which they were not equal.
    case stage(Int)
    case lot
}
