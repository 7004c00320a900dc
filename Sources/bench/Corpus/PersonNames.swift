/// The names of the members of a filled space: as many as there are members, in the proportions of
/// a directory, where some first names are common and most surnames are not.
enum PersonNames {
    private static let given = [
        "Amélie", "André", "Anne-Sophie", "Béatrice", "Benoît", "Camille", "Céline", "Chloé",
        "Denis", "Élodie", "Émile", "Fatima", "Françoise", "Gaël", "Hélène", "Inès", "Jean-Luc",
        "Joël", "Karim", "Léa", "Loïc", "Malik", "Marie", "Martin", "Mehdi", "Noémie", "Odile",
        "Pierre", "Raphaël", "Sofia", "Thérèse", "Yann", "Zoé",
    ]
    private static let beginnings = [
        "Bar", "Be", "Cha", "Cor", "Da", "Du", "Fer", "Gar", "Gué", "Ha", "La", "Le", "Mar",
        "Mou", "Na", "Pé", "Ri", "Ro", "Sa", "Ta", "Val", "Vi",
    ]
    private static let middles = ["", "be", "cha", "de", "la", "li", "mon", "né", "ri", "ro", "ta"]
    private static let endings = ["din", "get", "lier", "nier", "rand", "roux", "san", "tier"]

    static func name(_ number: Int) -> String {
        let rest = number / given.count
        let (first, last) = (rest % beginnings.count, rest / beginnings.count)
        let surname =
            beginnings[first] + middles[last % middles.count]
            + middles[last / middles.count % middles.count] + endings[number % endings.count]
        return given[number % given.count] + " " + surname
    }
}
