/// Who sees what of a card, in one cell: `telephone=members,space mail=space note=moderators`.
struct SightCode {
    private var channels: [ChannelKind: [ContactSight]] = [:]
    private var note: ContactSight?
    private var birthday: ContactSight?

    init(_ card: SeenCard) {
        for channel in card.channels { channels[channel.kind, default: []].append(channel.sight) }
        if !card.contact.note.isEmpty { note = card.contact.noteSight }
        if !card.contact.birthday.isEmpty { birthday = card.contact.birthdaySight }
    }

    init(_ text: String) {
        for part in text.split(separator: " ") {
            let halves = part.split(separator: "=").map(String.init)
            guard halves.count == 2 else { continue }
            let sights = halves[1].split(separator: ",")
                .map { ContactSight(rawValue: String($0)) ?? .moderators }
            switch halves[0] {
            case "note": note = sights.first
            case "birthday": birthday = sights.first
            default: if let kind = ChannelKind(rawValue: halves[0]) { channels[kind] = sights }
            }
        }
    }

    var text: String {
        var parts = ChannelKind.allCases.compactMap { kind in
            channels[kind].map { sights in
                kind.rawValue + "=" + sights.map(\.rawValue).joined(separator: ",")
            }
        }
        if let note { parts.append("note=" + note.rawValue) }
        if let birthday { parts.append("birthday=" + birthday.rawValue) }
        return parts.joined(separator: " ")
    }

    /// Has the parts of a card seen by those of whom the cell says it.
    func apply(to content: inout ContactContent) {
        if let note { content.noteSight = note }
        if let birthday { content.birthdaySight = birthday }
        var places: [ChannelKind: Int] = [:]
        for index in content.channels.indices {
            let kind = content.channels[index].kind
            let place = places[kind, default: 0]
            places[kind] = place + 1
            if let sights = channels[kind], place < sights.count {
                content.channels[index].sight = sights[place]
            }
        }
    }
}
