import Community
import Storage

/// The words that tables have for a role, in French and English.
enum InvitedRole {
    /// Nil for a word that is none of them.
    static func role(_ word: String) -> Role? {
        let bare = Folding.fold(word.look).filter { $0.isLetter }
        return words.first { $0.words.contains(bare) }?.role
    }

    private static let words: [(role: Role, words: Set<String>)] = [
        (
            .partner,
            ["partenaire", "partenaires", "partner", "partners", "invite", "invitee", "guest"]
        ),
        (
            .member,
            [
                "membre", "membres", "member", "members", "adherent", "adherente", "militant",
                "militante", "participant", "participante",
            ]
        ),
        (
            .moderator,
            [
                "moderateur", "moderatrice", "moderateurrice", "moderation", "moderator",
                "animateur", "animatrice",
            ]
        ),
        (
            .administrator,
            [
                "administrateur", "administratrice", "administrateurrice", "administration",
                "administrator", "admin",
            ]
        ),
    ]
}
