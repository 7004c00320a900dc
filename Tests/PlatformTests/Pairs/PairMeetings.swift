import Foundation

/// Which writes meet: all of one module, at either gate. Two modules know nothing of each other and
/// meet in the tables that several write, so that of them one pair meets for each two sets of such
/// tables, at one gate and the next such at the other: else their number would grow as the square
/// of the routes. `PARVIS_ALL_PAIRS=1` has each meet each, at both gates.
struct PairMeetings {
    private struct Place: Hashable {
        let module: String
        let staysAtHome: Bool
        let tables: Set<String>
    }

    private let places: [Place]
    private let isWhole = ProcessInfo.processInfo.environment["PARVIS_ALL_PAIRS"] == "1"
    private var met: Set<Set<Place>> = []

    /// - Parameter writes: each with the tables that it writes in.
    init(_ writes: [(write: PairTown.Write, tables: Set<String>)]) {
        var writers: [String: Set<String>] = [:]
        for (write, tables) in writes {
            for table in tables { writers[table, default: []].insert(write.module) }
        }
        let common = Set(writers.filter { $1.count > 1 }.keys)
        places = writes.map { write, tables in
            Place(
                module: write.module, staysAtHome: write.staysAtHome,
                tables: tables.intersection(common))
        }
    }

    /// The gates at which two writes meet.
    mutating func gates(_ one: Int, _ other: Int) -> [PairRows.Gate] {
        let gates = PairRows.Gate.allCases
        let (one, other) = (places[one], places[other])
        guard one.module != other.module else { return gates }
        guard !one.staysAtHome, !other.staysAtHome else { return [] }
        guard !isWhole else { return gates }
        guard met.insert([one, other]).inserted else { return [] }
        return [gates[met.count % gates.count]]
    }
}
