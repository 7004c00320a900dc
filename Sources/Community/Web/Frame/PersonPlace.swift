/// Somebody as the address of their page in a space names them.
struct PersonPlace: Hashable {
    var slug: String
    let person: Person.ID
}
