import VCard

/// A card with what its reader may see of it.
struct SeenCard: Sendable {
    let contact: Contact
    let channels: [ContactChannel]
    /// The names of its themes.
    let themes: [String]
    let departments: [String]

    /// As programs read it.
    /// - Parameters:
    ///   - isWhole: for those who moderate: where it is from, who sees what, and what other
    ///     programs have said of it.
    ///   - saysSights: whether the file says who sees what, for another platform.
    func card(isWhole: Bool, saysSights: Bool, picture: CardPicture?) -> Card {
        var card = isWhole ? RestCard.card(contact.rest) : Card()
        card.uid = contact.uid
        name(&card)
        card.title = contact.function
        card.note = contact.note
        card.birthday = ContactDay(contact.birthday, yearMayMiss: true)?.date
        card.categories = themes + card.categories.filter { !themes.contains($0) }
        CardChannels(saysSights: saysSights).add(channels, to: &card)
        if let picture { card.photo = picture }
        card.others += own(isWhole, saysSights)
        return card
    }

    private func name(_ card: inout Card) {
        let name = contact.name
        card.name.formatted = contact.title
        (card.name.family, card.name.given) = (Self.list(name.family), Self.list(name.given))
        card.name.additional = Self.list(name.additional)
        card.name.prefixes = Self.list(name.prefix)
        card.name.suffixes = Self.list(name.suffix)
        switch contact.kind {
        case .person: card.organisation = contact.organisation
        case .organisation: (card.kind, card.organisation) = (.organisation, contact.title)
        }
        card.units = Self.list(contact.unit)
    }

    private static func list(_ text: String) -> [String] { text.isEmpty ? [] : [text] }

    private func own(_ isWhole: Bool, _ saysSights: Bool) -> [CardProperty] {
        var found = OwnProperty.departments.property(departments.joined(separator: ","))
        if !contact.mandateFrom.isEmpty || !contact.mandateUntil.isEmpty {
            found += OwnProperty.mandate.property(
                contact.mandateFrom + "/" + contact.mandateUntil)
        }
        guard isWhole else { return found }
        found += OwnProperty.source.property(contact.source)
        if contact.consent != .unknown || !contact.consentOn.isEmpty {
            found += OwnProperty.consent.property(
                contact.consent.rawValue + "/" + contact.consentOn)
        }
        guard saysSights else { return found }
        if !contact.note.isEmpty {
            found += OwnProperty.noteSight.property(contact.noteSight.rawValue)
        }
        if !contact.birthday.isEmpty {
            found += OwnProperty.birthdaySight.property(contact.birthdaySight.rawValue)
        }
        return found
    }
}

extension SeenCard {
    /// What other programs have filed it under, of which there is no theme.
    var otherCategories: [String] {
        contact.rest.contains("CATEGORIES")
            ? RestCard.card(contact.rest).categories.filter { !themes.contains($0) } : []
    }
}
