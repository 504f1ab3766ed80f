package vn.lienthong.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets every page say which one it is (`data-page` of its body), whatever its address.
@Configuration(proxyBeanMethods = false)
class PageNames implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Naming());
    }

    private static final class Naming implements HandlerInterceptor {
        @Override
        public void postHandle(
                HttpServletRequest request,
                HttpServletResponse response,
                Object handler,
                @Nullable ModelAndView page) {
            if (page != null
                    && page.getViewName() != null
                    && !page.getViewName().startsWith("redirect:")) {
                page.addObject("pageName", page.getViewName());
            }
        }
    }
}
