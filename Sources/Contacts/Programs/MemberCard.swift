import Community
import Security
import Storage
import VCard

/// A member's card: their profile, as far as they show it.
enum MemberCard {
    /// Its stamp is made of all that stands in it.
    static func member(_ profile: ShownProfile) -> CollectionMember {
        let said =
            [profile.name, profile.photo?.hex ?? ""]
            + ProfileField.allCases.map { profile[$0] }
        let stamp = Fingerprint.of(said).prefix(7).reduce(Int64(0)) { $0 << 8 | Int64($1) }
        return CollectionMember(id: ProgramCard.member(profile.person).number, stamp: stamp)
    }

    static func card(_ profile: ShownProfile, in space: Space, picture: CardPicture?) -> Card {
        var card = Card(name: CardName(profile.name))
        let words = profile.name.split(separator: " ").map(String.init)
        card.name.given = Array(words.prefix(1))
        card.name.family = words.count > 1 ? [words.dropFirst().joined(separator: " ")] : []
        card.uid = "parvis-member-\(space.id)-\(profile.person)"
        card.organisation = profile[.organisation]
        card.note = profile[.about]
        card.photo = picture
        if !profile[.email].isEmpty { card.emails = [CardEntry(profile[.email])] }
        if !profile[.telephone].isEmpty {
            card.telephones = [CardEntry(CardTelephone(profile[.telephone]))]
        }
        if !profile[.address].isEmpty {
            var address = CardAddress()
            address.street = profile[.address]
            card.addresses = [CardEntry(address)]
        }
        card.others = OwnProperty.departments.property(profile[.department])
        return card
    }
}
