import Community
package import Markup

/// What a space says to welcome people.
let welcome = Feature(
    name: "welcome", migrations: [WelcomeSchema.texts],
    declares: [WelcomeStore.home, WelcomeStore.door])

extension Visit {
    /// What the space says on its home page to those who belong to it; nil for nothing.
    package func homeText() throws -> HTML? {
        let space = try space
        guard viewer.belongs(to: space) else { return nil }
        let markup = try rememberForAll("welcome", in: space) {
            try WelcomeStore(db: db).find(in: space.id).homeMarkup
        }
        return markup.isEmpty ? nil : HTML(trusted: markup)
    }
}
