/// An address that has yet to be checked.
struct Link: Printable {
    let text: String

    func print(into output: inout Output) {
        if let address = Address(text) { output.append(address) } else { output.append("#") }
    }
    var isTruthy: Bool { !text.isEmpty }
}
