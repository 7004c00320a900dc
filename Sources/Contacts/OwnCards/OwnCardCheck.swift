import Community

/// Reads what somebody typed about their own card: what it changes, or what is wrong with it.
struct OwnCardCheck {
    static let longestWord = 2_000

    let form: OwnCardForm
    let card: OwnCard
    let words: Localization

    func correction(_ errors: inout FormErrors) -> Correction {
        var correction = Correction()
        correction.parts = parts(&errors)
        checkName(&errors)
        correction.channels = channels(&errors)
        correction.consents = form.consents
        correction.word = form.word
        if form.word.length > Self.longestWord {
            errors.add("word", words("form.tooLong", ["n": words.number(Self.longestWord)]))
        }
        return correction
    }

    private func parts(_ errors: inout FormErrors) -> [Correction.Part] {
        CardPart.all(of: card.contact.kind).compactMap { part in
            let (before, after) = (part.text(of: card.content), form.parts[part] ?? "")
            guard after != before else { return nil }
            check(part, after, &errors)
            return Correction.Part(part: part, before: before, after: after)
        }
    }

    private func check(_ part: CardPart, _ text: String, _ errors: inout FormErrors) {
        let most = part == .title ? ContactCheck.longestTitle : ContactCheck.limit
        if text.length > most {
            errors.add(part.rawValue, words("form.tooLong", ["n": String(most)]))
        } else if text.contains(where: { "<>".contains($0) }) {
            errors.add(part.rawValue, words("contacts.error.signs"))
        } else if isNameless, [.title, .family].contains(part) {
            errors.add(
                part.rawValue, words("contacts.error.name.\(card.contact.kind.rawValue)"))
        }
    }

    /// Of a person, what stands above their card is made of several parts.
    private func checkName(_ errors: inout FormErrors) {
        let shown = [CardPart.given, .family].map { form.parts[$0] ?? "" }.joined(separator: " ")
        guard shown.length > ContactCheck.longestTitle, errors["family"] == nil else { return }
        errors.add("family", words("form.tooLong", ["n": String(ContactCheck.longestTitle)]))
    }

    /// Whether nothing would be left to call them by.
    private var isNameless: Bool {
        [CardPart.title, .given, .family].allSatisfy { (form.parts[$0] ?? "").isBlank }
    }

    private func channels(_ errors: inout FormErrors) -> [Correction.Channel] {
        let check = ChannelCheck(words: words)
        var changes: [Correction.Channel] = []
        for typed in form.channels {
            let before = card.channel(typed)
            if let before, ChannelForm(before, typed.number).parts == typed.parts { continue }
            for after in check.channels([typed], &errors) where after != before {
                changes.append(Correction.Channel(before: before, after: after))
            }
        }
        let kept = Set(form.channels.map(\.id))
        for own in card.channels where !kept.contains(own.id) {
            changes.append(Correction.Channel(before: card.channel(own), after: nil))
        }
        return changes
    }
}
