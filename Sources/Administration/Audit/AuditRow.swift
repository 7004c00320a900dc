import Community
import Content
import Markup

/// One line: when, what in a sentence, from where.
struct AuditRow: Rendered {
    let instant: String
    let when: String
    let sentence: String
    /// Of what it concerned.
    let address: String?
    let network: String
    /// How often, and since when, where several are told at once.
    let repeated: String?

    init(_ line: AuditLine, _ things: AuditedThings, _ reading: AuditReading) {
        let words = reading.words
        instant = reading.dates.machine(line.at)
        when = reading.dates.moment(line.at)
        network = line.network
        repeated = line.since.map {
            words.count("audit.times", line.times, ["since": reading.dates.moment($0)])
        }
        let hasTarget = line.target != nil || line.isTargetGone
        let about = "audit.\(line.action).target"
        let subject = things.subject(of: line)
        address = subject.address ?? things.address(ofTargetOf: line)
        // What a module has written remains when it goes, without its words.
        let plain = words.texts["audit.\(line.action)"] == nil ? "other" : line.action
        sentence = words(
            hasTarget && words.texts[about] != nil ? about : "audit.\(plain)",
            [
                "actor": line.actor ?? words(line.isActorGone ? "person.gone" : "audit.nobody"),
                "target": line.target
                    ?? words(line.isTargetGone ? "person.gone" : "audit.somebody"),
                "subject": subject.text,
            ])
    }

    static let fields: [Field<Self>] = [
        .text("instant") { $0.instant }, .text("when") { $0.when },
        .text("sentence") { $0.sentence }, .optionalText("address") { $0.address },
        .text("network") { $0.network }, .optionalText("repeated") { $0.repeated },
    ]
}
