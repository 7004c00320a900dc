extension DeliveryReport {
    /// A report that was written for people.
    init(_ text: BounceText, of message: IncomingMessage) {
        if let block = text.block {
            self.init(block, explanation: text)
            return
        }
        let action: DeliveryAction = BounceSigns.isDelay(message, text) ? .delayed : .failed
        let named = Self.named(text, message)
        self.init(
            form: .text, envelopeID: nil, reportingServer: nil, arrivedAt: nil,
            outcomes: (named.isEmpty ? [Named(address: nil, words: text.whole)] : named)
                .prefix(Self.mostRecipients).map { name in
                    DeliveryOutcome(
                        action: action, finalRecipient: name.address,
                        refusal: Refusal(text: name.words))
                })
    }

    private struct Named {
        let address: String?
        let words: String
    }

    /// Whom the server lists in a field, or else whom its text is about.
    private static func named(_ text: BounceText, _ message: IncomingMessage) -> [Named] {
        let sections = BounceAddresses.sections(of: text.lines)
        let listed = message.fields.addresses("X-Failed-Recipients").map(\.address)
        if !listed.isEmpty {
            return listed.map { address in
                Named(address: address, words: words(of: address, in: sections) ?? text.whole)
            }
        }
        let own = Set(
            (message.fields.addresses("To") + message.fields.addresses("From"))
                .map { $0.address.lowercased() })
        func isOther(_ address: String) -> Bool {
            let small = address.lowercased()
            return !own.contains(small) && !small.hasPrefix("postmaster@")
        }
        let about = sections.map(\.address).filter(isOther).firstOfEach
        if !about.isEmpty {
            return about.map {
                Named(address: $0, words: words(of: $0, in: sections) ?? text.whole)
            }
        }
        let mentioned = BounceAddresses.all(in: text.lines).filter(isOther)
        let returned = text.returned.addresses("To").map(\.address).filter(isOther)
        let guess =
            mentioned.first(where: returned.contains) ?? mentioned.first
            ?? (returned.count == 1 ? returned.first : nil)
        return guess.map { [Named(address: $0, words: text.whole)] } ?? []
    }

    /// nil if what stands with the address tells nothing.
    private static func words(of address: String, in sections: [BounceAddresses.Section]) -> String?
    {
        let words = sections.filter { $0.address.lowercased() == address.lowercased() }
            .map(\.words).joined(separator: "\n")
        return Refusal(text: words).reason == .unknown ? nil : words
    }
}

extension BounceText {
    var whole: String { lines.joined(separator: "\n") }
}

extension [String] {
    /// Each once, without regard to case.
    fileprivate var firstOfEach: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0.lowercased()).inserted }
    }
}
