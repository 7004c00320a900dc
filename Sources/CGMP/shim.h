#include <gmp.h>
#include <stdlib.h>

// GMP names its functions by macros, which Swift does not import.
typedef mpq_t parvis_fraction;

static inline void parvis_mpq_init(__mpq_struct *x) { mpq_init(x); }
static inline void parvis_mpq_clear(__mpq_struct *x) { mpq_clear(x); }
static inline void parvis_mpq_set(__mpq_struct *x, long numerator, unsigned long denominator) {
    mpq_set_si(x, numerator, denominator);
    mpq_canonicalize(x);
}
static inline void parvis_mpq_add(__mpq_struct *sum, const __mpq_struct *a, const __mpq_struct *b) {
    mpq_add(sum, a, b);
}
static inline void parvis_mpq_sub(__mpq_struct *rest, const __mpq_struct *a, const __mpq_struct *b) {
    mpq_sub(rest, a, b);
}
static inline void parvis_mpq_mul(__mpq_struct *product, const __mpq_struct *a, const __mpq_struct *b) {
    mpq_mul(product, a, b);
}
static inline void parvis_mpq_div(__mpq_struct *quotient, const __mpq_struct *a, const __mpq_struct *b) {
    mpq_div(quotient, a, b);
}
static inline int parvis_mpq_cmp(const __mpq_struct *a, const __mpq_struct *b) { return mpq_cmp(a, b); }

// Cuts off what is beyond so many decimals; the value is not negative.
static inline void parvis_mpq_truncate(__mpq_struct *cut, const __mpq_struct *x, unsigned long decimals) {
    mpz_t scale, whole;
    mpz_init(whole);
    mpz_init(scale);
    mpz_ui_pow_ui(scale, 10, decimals);
    mpz_mul(whole, mpq_numref(x), scale);
    mpz_tdiv_q(whole, whole, mpq_denref(x));
    mpq_set_num(cut, whole);
    mpq_set_den(cut, scale);
    mpq_canonicalize(cut);
    mpz_clear(scale);
    mpz_clear(whole);
}

// "61/3", "17"; to be freed.
static inline char *parvis_mpq_text(const __mpq_struct *x) { return mpq_get_str(NULL, 10, x); }
