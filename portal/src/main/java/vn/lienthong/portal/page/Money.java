package vn.lienthong.portal.page;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Amounts of money in the visitor's words.
@Component("money")
class Money {
    private final Words words;

    Money(Words words) {
        this.words = words;
    }

    /// An amount in đồng; empty when there is none.
    public String dong(@Nullable Long amount) {
        if (amount == null) {
            return "";
        }
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(Locale.ROOT);
        signs.setGroupingSeparator(english ? ',' : '.');
        return words.of("money.dong", new DecimalFormat("#,##0", signs).format(amount));
    }
}
