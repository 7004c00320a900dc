import TextFiles
import VCard

/// The ways to reach somebody, as lines of a card.
struct CardChannels {
    /// Whether the file says who sees each.
    let saysSights: Bool

    func add(_ channels: [ContactChannel], to card: inout Card) {
        for channel in channels {
            switch channel.kind {
            case .telephone: card.telephones.append(entry(telephone(channel.value), channel))
            case .mail: card.emails.append(entry(channel.value, channel))
            case .site: card.sites.append(entry(channel.value, channel))
            case .address: card.addresses.append(entry(address(channel.post), channel))
            }
        }
    }

    /// As its owner wrote it, but for what is dialled behind it.
    private func telephone(_ text: String) -> CardTelephone {
        do throws(PhoneNumberError) {
            let number = try PhoneNumber(text)
            return number.ext.isEmpty
                ? CardTelephone(text) : CardTelephone(number.normal, ext: number.ext)
        } catch { return CardTelephone(text) }
    }

    private func address(_ post: PostalAddress) -> CardAddress {
        var address = CardAddress()
        (address.street, address.extended) = (post.street, post.extended)
        (address.locality, address.region) = (post.locality, post.region)
        (address.postalCode, address.country) = (post.postalCode, post.country)
        return address
    }

    private func entry<Value>(_ value: Value, _ channel: ContactChannel) -> CardEntry<Value> {
        let types = channel.types.split(separator: ",").map(String.init)
        var entry = CardEntry(
            value, types: types.filter { $0 != "pref" },
            preference: types.contains("pref") ? 1 : nil)
        entry.label = channel.label
        if saysSights {
            entry.parameters = [
                LineParameter(name: OwnProperty.sight, value: channel.sight.rawValue)
            ]
        }
        return entry
    }
}
