import Foundation

/// Which writes meet. Of one module all do, at either gate if both write in a table that few modules
/// write in, else at one, and the next such at the other. Of two modules, which know nothing of each
/// other, one pair meets for each two sets of tables that several write in, if they have one of
/// those few in common; of all others each such set meets each other module once. At one gate as
/// well: else their number would grow as the square of the routes. `PARVIS_ALL_PAIRS=1` has each
/// meet each, at both gates.
struct PairMeetings {
    /// Where a write writes, as others see it.
    private struct Place: Hashable {
        let module: String
        let staysAtHome: Bool
        /// Those that several modules write in.
        let tables: Set<String>
    }

    /// Met once are two places, or a place and another module.
    private enum Meeting: Hashable {
        case places(Set<Place>)
        case guest(Place, in: String)
    }

    private let places: [Place]
    /// The tables that each writes in, but for those that most modules write in.
    private let written: [Set<String>]
    private let isWhole = ProcessInfo.processInfo.environment["PARVIS_ALL_PAIRS"] == "1"
    private var met: Set<Meeting> = []
    private var turns = 0

    /// - Parameter writes: each with the tables that it writes in.
    init(_ writes: [(write: PairTown.Write, tables: Set<String>)]) {
        var writers: [String: Set<String>] = [:]
        for (write, tables) in writes {
            for table in tables { writers[table, default: []].insert(write.module) }
        }
        let modules = Set(writes.map(\.write.module)).count
        let common = Set(writers.filter { $1.count > 1 }.keys)
        let everywhere = Set(writers.filter { $1.count * 2 > modules }.keys)
        places = writes.map { write, tables in
            Place(
                module: write.module, staysAtHome: write.staysAtHome,
                tables: tables.intersection(common))
        }
        written = writes.map { $0.tables.subtracting(everywhere) }
    }

    /// The gates at which two writes meet.
    mutating func gates(_ one: Int, _ other: Int) -> [PairRows.Gate] {
        let gates = PairRows.Gate.allCases
        let touch = !written[one].isDisjoint(with: written[other])
        let (one, other) = (places[one], places[other])
        let isHome = one.module == other.module
        guard isHome || !one.staysAtHome && !other.staysAtHome else { return [] }
        guard !isWhole, !isHome || !touch else { return gates }
        guard isHome || meets(one, other, touch) else { return [] }
        turns += 1
        return [gates[turns % gates.count]]
    }

    private mutating func meets(_ one: Place, _ other: Place, _ touch: Bool) -> Bool {
        let meetings: [Meeting] =
            touch
            ? [.places([one, other])]
            : [.guest(one, in: other.module), .guest(other, in: one.module)]
        return meetings.map { met.insert($0).inserted }.contains(true)
    }
}
