import Synchronization

/// Counts the streams of events that each person has open, and the guests of each network.
final class StreamPlaces: Sendable {
    /// Whose streams are counted together.
    enum Owner: Hashable {
        case person(Person.ID)
        case guests(network: String)

        /// Pages that one has open at once; a network may have many guests.
        fileprivate var most: Int {
            switch self {
            case .person: 8
            case .guests: 32
            }
        }
    }

    /// One stream's place, given back with its last reference.
    final class Place: Sendable {
        private let places: StreamPlaces
        private let owner: Owner

        fileprivate init(_ places: StreamPlaces, _ owner: Owner) {
            (self.places, self.owner) = (places, owner)
        }

        deinit { places.leave(owner) }
    }

    private let counts = Mutex<[Owner: Int]>([:])

    /// Nil when the owner has as many as may be.
    func enter(_ owner: Owner) -> Place? {
        let isFree = counts.withLock { counts in
            let count = counts[owner, default: 0]
            guard count < owner.most else { return false }
            counts[owner] = count + 1
            return true
        }
        return isFree ? Place(self, owner) : nil
    }

    private func leave(_ owner: Owner) {
        counts.withLock { counts in
            let count = counts[owner, default: 0] - 1
            counts[owner] = count > 0 ? count : nil
        }
    }
}
