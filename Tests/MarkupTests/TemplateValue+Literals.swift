package import Markup

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    package init(stringLiteral text: String) { self = .text(text) }
    package init(integerLiteral number: Int) { self = .number(Double(number)) }
    package init(floatLiteral number: Double) { self = .number(number) }
    package init(booleanLiteral flag: Bool) { self = .flag(flag) }
    package init(arrayLiteral items: TemplateValue...) { self = .list(items) }
    package init(dictionaryLiteral fields: (String, TemplateValue)...) {
        self = .record(Dictionary(uniqueKeysWithValues: fields))
    }
    package init(nilLiteral: ()) { self = .nothing }
}

func mustache(
    _ source: String, _ data: TemplateValue = [:], _ partials: [String: String] = [:]
) throws -> String {
    try Template(source: source, partials: partials).render(data)
}
