import Community
import TextFiles
import VCard

extension CardContent {
    mutating func reach() {
        for entry in card.telephones {
            let ext = entry.value.ext.isEmpty ? "" : " poste " + entry.value.ext
            add(.telephone, entry.value.number + ext, entry)
        }
        for entry in card.emails { add(.mail, entry.value, entry) }
        for entry in card.addresses {
            let post = PostalAddress(
                street: entry.value.street,
                extended: [entry.value.box, entry.value.extended].filter { !$0.isEmpty }
                    .joined(separator: ", "),
                postalCode: entry.value.postalCode, locality: entry.value.locality,
                region: entry.value.region, country: entry.value.country)
            add(.address, post.street, entry, post)
        }
        for entry in card.sites { add(.site, entry.value, entry) }
    }

    private mutating func add<Value>(
        _ kind: ChannelKind, _ value: String, _ entry: CardEntry<Value>,
        _ post: PostalAddress = PostalAddress()
    ) {
        let sight = entry.parameters.first { $0.name == OwnProperty.sight }
            .map { ContactSight(rawValue: $0.value) ?? .moderators }
        let types = entry.types + (entry.preference == 1 ? ["pref"] : [])
        parts.add(
            ContactChannel(
                kind: kind, value: kind == .address ? value : value.oneLine, key: "",
                label: entry.label, sight: sight ?? ImportedContact.usualSight, post: post,
                types: types.joined(separator: ",")))
    }
}
