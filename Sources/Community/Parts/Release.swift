/// Which Parvis this is.
enum Release {
    /// The first number changes with what an operator must read before an upgrade.
    static let number = "1.0"

    /// The Swift that built it, whose runtime it brings along.
    static var compiler: String {
        #if compiler(>=6.4)
            "6.4"
        #elseif compiler(>=6.3)
            "6.3"
        #else
            "6.2"
        #endif
    }
}
