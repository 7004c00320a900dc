/// Rankings without equals, for methods that go from one option of a ballot to the next.
struct StrictOrders {
    let orders: [[Int]]
    /// How many ballots have each.
    let counts: [Int]

    /// - Throws: `CountFault.equalPlaces`.
    init(_ ballots: RankedBallots) throws(CountFault) {
        var (orders, counts): ([[Int]], [Int]) = ([], [])
        for (ranking, count) in ballots.counts {
            guard ranking.isStrict else { throw .equalPlaces }
            orders.append(ranking.places.map { $0[0] })
            counts.append(count)
        }
        (self.orders, self.counts) = (orders, counts)
    }

    /// The first option of a ranking that is still in.
    func next(of index: Int, _ isIn: [Bool]) -> Int? {
        orders[index].first { isIn[$0] }
    }
}
