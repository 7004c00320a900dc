/// Why a text is no number of a telephone.
package enum PhoneNumberError: Error, Hashable, Sendable {
    /// A sheet made a quantity of it, `6,12E+08`, and its last digits are lost.
    case rounded
    /// It has other signs than a number has.
    case notANumber
    /// It has too many or too few digits for its country.
    case wrongLength
}
