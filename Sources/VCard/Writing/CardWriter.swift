import Foundation
import TextFiles

/// Writes cards of version 3.0 (RFC 2426) or 4.0 (RFC 6350): lines folded at 75 octets between
/// characters, texts escaped. What version 3.0 has no word for is written as other programs do, or
/// by its name of version 4.0, which 3.0 allows.
///
///     var writer = CardWriter(.v30)
///     writer.add(card)
///     let bytes = writer.bytes
package struct CardWriter {
    package var bytes: [UInt8] { lines.bytes }
    private let is4: Bool
    private var lines = LineWriter()
    /// Those of the card that is written.
    private var groups = GroupNames()

    /// - Parameter version: 2.1, which is read only, counts as 3.0.
    package init(_ version: CardVersion = .v30) {
        is4 = version == .v40
    }

    package mutating func add(_ card: Card) {
        groups = GroupNames(avoiding: card.others)
        lines.raw("BEGIN:VCARD")
        lines.raw(is4 ? "VERSION:4.0" : "VERSION:3.0")
        lines.raw("PRODID:-//Parvis//Contacts//FR")
        if !card.uid.isEmpty { lines.text("UID", card.uid) }
        writeKind(card.kind)
        writeName(card.name)
        writeWork(card)
        writeReach(card)
        if !card.note.isEmpty { lines.text("NOTE", card.note) }
        if !card.categories.isEmpty {
            lines.raw("CATEGORIES:" + list(card.categories))
        }
        if let date = card.birthday { write("BDAY", date) }
        if let date = card.anniversary { write(is4 ? "ANNIVERSARY" : "X-ANNIVERSARY", date) }
        if let photo = card.photo { write("PHOTO", photo) }
        if let logo = card.logo { write("LOGO", logo) }
        for related in card.related { write(related: related) }
        for language in card.languages { write("LANG", language, LineText.escaped) }
        if let date = card.revised { write("REV", date) }
        for other in card.others { write(other) }
        lines.raw("END:VCARD")
    }

    /// Version 3.0 has no kinds; these are Apple's.
    private mutating func writeKind(_ kind: CardKind) {
        switch kind {
        case .individual: break
        case .organisation where !is4: lines.raw("X-ABSHOWAS:COMPANY")
        case .group where !is4: lines.raw("X-ADDRESSBOOKSERVER-KIND:group")
        default: lines.raw("KIND:" + kind.rawValue)
        }
    }

    private mutating func writeName(_ name: CardName) {
        lines.text("FN", name.formatted)
        let sorting = is4 ? LineWriter.parameter("SORT-AS", name.sortedAs) : ""
        lines.raw("N\(sorting):" + name.parts.map(list).joined(separator: ";"))
        if !is4, !name.sortedAs.isEmpty { lines.text("SORT-STRING", name.sortedAs) }
    }

    private mutating func writeWork(_ card: Card) {
        if !card.organisation.isEmpty || !card.units.isEmpty {
            let parts = [card.organisation] + card.units
            lines.raw("ORG:" + parts.map(LineText.escaped).joined(separator: ";"))
        }
        if !card.title.isEmpty { lines.text("TITLE", card.title) }
        if !card.role.isEmpty { lines.text("ROLE", card.role) }
    }

    private mutating func writeReach(_ card: Card) {
        for telephone in card.telephones { write(telephone) }
        for email in card.emails { write("EMAIL", email, LineText.escaped) }
        for address in card.addresses {
            let printed = LineWriter.parameter("LABEL", address.value.printed)
            write("ADR", address, extra: printed) { address in
                address.parts.map(LineText.escaped).joined(separator: ";")
            }
        }
        // Programs of version 3.0 take addresses for texts, as Google and Apple write them.
        let written = is4 ? LineWriter.bare : LineText.escaped
        for site in card.sites { write("URL", site, written) }
    }

    private func list(_ texts: [String]) -> String {
        texts.map(LineText.escaped).joined(separator: ",")
    }

    /// An address stands as it is; a text, even one that begins as an address does, is said to be
    /// one (RFC 6350 section 6.6.6).
    private mutating func write(related: CardEntry<String>) {
        let value = related.value
        if CardText.isAddress(value), CardText.address(value) == value {
            write("RELATED", related, LineWriter.bare)
        } else {
            write("RELATED", related, extra: ";VALUE=text", LineText.escaped)
        }
    }

    /// Version 4.0 wants whole numbers as addresses (RFC 6350 section 6.4.1).
    private mutating func write(_ telephone: CardEntry<CardTelephone>) {
        let value = telephone.value
        let isWhole =
            value.number.hasPrefix("+")
            && value.number.dropFirst().utf8.allSatisfy {
                48...57 ~= $0 || [32, 40, 41, 46].contains($0)
            }
        let ext = value.ext.isEmpty ? "" : ";ext=" + value.ext
        guard is4, isWhole else {
            return write("TEL", telephone) { LineText.escaped($0.number) + ext }
        }
        write("TEL", telephone, extra: ";VALUE=uri") {
            "tel:" + $0.number.replacing(" ", with: "-") + ext
        }
    }

    private mutating func write<Value>(
        _ name: String, _ entry: CardEntry<Value>, extra: String = "",
        _ written: (Value) -> String
    ) {
        let group = entry.label.isEmpty ? "" : groups.next() + "."
        var head = group + name + extra + types(entry)
        for parameter in entry.parameters {
            head += LineWriter.parameter(parameter.name, parameter.value)
        }
        lines.raw(head + ":" + written(entry.value))
        if !group.isEmpty { lines.text(group + "X-ABLabel", entry.label) }
    }

    private func types<Value>(_ entry: CardEntry<Value>) -> String {
        var types = entry.types
        var preference = entry.preference
        if !is4, preference == 1 {
            types.append("pref")
            preference = nil
        }
        let all = types.joined(separator: ",")
        let isPlain = all.utf8.allSatisfy {
            97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 || $0 == 44 && !is4
        }
        let plain = all.isEmpty ? "" : ";TYPE=" + all
        let written = isPlain ? plain : LineWriter.parameter("TYPE", all)
        return written + (preference.map { ";PREF=\($0)" } ?? "")
    }

    private mutating func write(_ name: String, _ date: CardDate) {
        guard !is4 else { return lines.raw(name + ":" + date.basic) }
        if date.year == nil, date.month != nil, date.day != nil {
            lines.raw(name + ";X-APPLE-OMIT-YEAR=1604:" + date.extended)
        } else {
            lines.raw(name + ":" + date.extended)
        }
    }

    private mutating func write(_ name: String, _ picture: CardPicture) {
        switch picture {
        case .address(let address):
            lines.raw(name + ";VALUE=uri:" + LineWriter.bare(address))
        case .bytes(let bytes, let type) where is4:
            lines.raw(name + ":data:\(type);base64," + bytes.base64EncodedString())
        case .bytes(let bytes, let type):
            let short = type.hasPrefix("image/") ? type.dropFirst(6).uppercased() : type
            lines.raw(name + ";ENCODING=b;TYPE=\(short):" + bytes.base64EncodedString())
        }
    }

    private mutating func write(_ other: CardProperty) {
        var head = other.group.isEmpty ? other.name : other.group + "." + other.name
        for parameter in other.parameters {
            head += LineWriter.parameter(parameter.name, parameter.value)
        }
        lines.raw(head + ":" + LineWriter.bare(other.value))
    }
}
