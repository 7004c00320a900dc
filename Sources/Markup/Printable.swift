/// A value that prints in one way: what text, number and html fields hold.
protocol Printable: Sendable {
    func print(into output: inout Output)
    var isTruthy: Bool { get }
}

extension String: Printable {
    func print(into output: inout Output) { output.append(escaping: self) }
    var isTruthy: Bool { true }
}

extension Int: Printable {
    func print(into output: inout Output) { output.append(decimal: self) }
    var isTruthy: Bool { true }
}

extension HTML: Printable {
    func print(into output: inout Output) { output.append(trusted: markup) }
    var isTruthy: Bool { !markup.isEmpty }
}
