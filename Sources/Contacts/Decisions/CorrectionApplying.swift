import Community
import Content
import Storage

/// Puts into a card what of a correction was accepted, and nothing else.
struct CorrectionApplying {
    let correction: Correction
    /// The names of the lines that were accepted.
    let accepted: Set<String>

    var acceptsAll: Bool { accepted.isSuperset(of: names) }

    var acceptsNone: Bool { accepted.isDisjoint(with: names) && !names.isEmpty }

    private var names: [String] {
        correction.parts.map { CorrectionLines.name($0.part) }
            + correction.channels.indices.map { CorrectionLines.name(ofChannel: $0) }
    }

    func content(_ current: ContactContent, in space: Space, _ db: Database) throws
        -> ContactContent
    {
        var content = current
        for change in correction.parts where accepted.contains(CorrectionLines.name(change.part)) {
            change.part.set(change.after, in: &content)
        }
        if content.kind == .person, content.name.shown != current.name.shown {
            content.title = content.name.shown
        }
        if content.organisation != current.organisation, !content.organisation.isEmpty {
            let found = try ContactStore(db: db).organisations(
                named: content.organisation, in: space)
            content.organisationCard = found.count == 1 ? found[0] : nil
        }
        for (place, change) in correction.channels.enumerated()
        where accepted.contains(CorrectionLines.name(ofChannel: place)) {
            apply(change, to: &content.channels)
        }
        return content
    }

    private func apply(_ change: Correction.Channel, to channels: inout [ContactChannel]) {
        let place = change.before.flatMap { channels.firstIndex(of: $0) }
        switch (place, change.after) {
        case (let place?, let after?): channels[place] = after
        case (let place?, nil): channels.remove(at: place)
        case (nil, let after?): if !channels.contains(after) { channels.append(after) }
        case (nil, nil): break
        }
    }
}
