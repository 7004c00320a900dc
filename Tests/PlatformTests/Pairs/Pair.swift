import Community
import Storage

/// Two writes, and the gate at which they meet.
struct Pair: CustomStringConvertible {
    let one: PairLane.Sending
    let other: PairLane.Sending
    let gate: PairRows.Gate

    var description: String {
        "\(one.write.name) [\(one.person) \(one.key)] and \(other.write.name) "
            + "[\(other.person) \(other.key)] at the \(gate) gate"
    }

    var hasFiles: Bool { [one, other].contains { !$0.write.files.isEmpty } }

    func fault(on lane: PairLane) throws -> PairFault? {
        let end = try lane.together(one, other, gate)
        try lane.reset()
        let before = try lane.inTurn([one, other])
        try lane.reset()
        var what: [String] = []
        if end.answers.contains(where: { $0 == 0 || $0 >= 500 }) {
            what.append("answered \(end.answers): \(lane.log.all.suffix(3))")
        }
        guard end != before || !what.isEmpty else { return nil }
        let after = try lane.inTurn([other, one]).turned
        try lane.reset()
        guard end != after || !what.isEmpty else { return nil }
        for (name, serial) in [("in this order", before), ("in the other order", after)] {
            what.append("\(name): answered \(serial.answers), at once \(end.answers)")
            what += end.beyond(serial).map { "  only at once: " + $0 }
            what += serial.beyond(end).map { "  never at once: " + $0 }
        }
        return PairFault(pair: description, what: what)
    }
}

/// Two writes at once that did not end as they would one after the other.
struct PairFault: CustomStringConvertible {
    let pair: String
    let what: [String]

    var description: String { pair + "\n" + what.joined(separator: "\n") }
}
