/// Who is asked next when seats are free. The line is kept: nobody is asked before those who came
/// first, but for a group that does not fit. It is asked once whether it comes with fewer guests;
/// as long as no more come free than it has let go, those behind it are asked.
struct SeatPlan: Equatable {
    struct Party: Equatable {
        let id: EventAnswer.ID
        let size: Int
        /// What was not enough for it before.
        let passed: Int
    }

    struct Offer: Equatable {
        let id: EventAnswer.ID
        let seats: Int
    }

    let offers: [Offer]

    /// - Parameter line: those who wait, the first one first.
    init(free: Int, line: [Party]) {
        var left = free
        var offers: [Offer] = []
        for party in line where left > 0 {
            let seats = min(party.size, left)
            guard seats == party.size || seats > party.passed else { continue }
            offers.append(Offer(id: party.id, seats: seats))
            left -= seats
        }
        self.offers = offers
    }
}
