import Community
import TextFiles
import VCard
import Web

extension ContactParts {
    mutating func add(_ channel: ContactChannel) {
        guard let channel = read(channel) else { return }
        let isThere = contact.content.channels.contains {
            $0.kind == channel.kind && $0.key == channel.key && $0.value == channel.value
                && $0.post == channel.post
        }
        guard !isThere else { return }
        counts[channel.kind, default: 0] += 1
        guard counts[channel.kind, default: 0] <= ContactForm.mostChannels else {
            return contact.faults.append(.tooMany(channel.kind.column.rawValue))
        }
        contact.content.channels.append(channel)
    }

    /// Nil for what is no such thing, which is said.
    private mutating func read(_ channel: ContactChannel) -> ContactChannel? {
        var channel = channel
        channel.label = channel.label.oneLine.cut(to: ChannelCheck.longestLabel)
        channel.types = channel.types.cut(to: ChannelCheck.longestTypes)
        switch channel.kind {
        case .telephone, .mail:
            channel.value = channel.value.oneLine
            if let fault = fault(channel) {
                contact.faults.append(fault)
                return nil
            }
        case .site:
            guard let address = Self.site(channel.value) else {
                contact.faults.append(.site(channel.value))
                return nil
            }
            channel.value = address
        case .address:
            channel.post = post(channel.post)
            channel.value = channel.post.street
            guard !channel.post.isEmpty else { return nil }
        }
        channel.key = ContactChannel.key(of: channel.value, channel.kind)
        return channel
    }

    private func fault(_ channel: ContactChannel) -> ContactFault? {
        let text = channel.value
        guard channel.kind == .telephone else {
            return Email.isPlausible(text) && text.length <= ChannelCheck.longest
                ? nil : .mail(text)
        }
        guard text.length <= 100 else { return .telephone(text) }
        do throws(PhoneNumberError) { _ = try PhoneNumber(text) } catch {
            return error == .rounded ? .rounded(text) : .telephone(text)
        }
        return nil
    }

    private static func site(_ text: String) -> String? {
        do throws(WebAddressFault) {
            let address = try WebAddress(text, assuming: .https).text
            return address.length <= ChannelCheck.longestSite ? address : nil
        } catch { return nil }
    }

    private mutating func post(_ post: PostalAddress) -> PostalAddress {
        PostalAddress(
            street: cut(post.street.plainLines.trimmingBlanks, .street, ChannelCheck.longest),
            extended: cut(post.extended.oneLine, .extended, 300),
            postalCode: cut(post.postalCode.oneLine, .postalCode, 20),
            locality: cut(post.locality.oneLine, .town, 120),
            region: cut(post.region.oneLine, .region, 120),
            country: cut(post.country.oneLine, .country, 120))
    }
}

extension ChannelKind {
    fileprivate var column: ContactColumn {
        switch self {
        case .telephone: .telephone
        case .mail: .mail
        case .site: .site
        case .address: .street
        }
    }
}
